import json
import subprocess
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backwright.merge.contract.advice import KEEP, OF_DIRECTION
from backwright.merge.contract.difference import Difference, Direction
from backwright.merge.plan import Plan
from backwright.merge.plan_views import as_diff, as_json, as_tree
from backwright.merge.trees import merge
from backwright.tree import Tree
from benchmarks.merge.histories import history

BASE = Tree({"app/a.py": "a = 1\n", "app/core/b.py": "b = 1\n", "gone.md": "x\n"})
CURRENT = BASE | {"app/core/b.py": "b = 'mine'\n"}
NEW = Tree({"app/a.py": "a = 2\n", "app/core/b.py": "b = 2\n", "app/core/c.py": "c\n"})
PLAN = Plan(tuple(merge(BASE, CURRENT, NEW)))


def test_tree() -> None:
    assert as_tree(PLAN) == (
        "app/\n"
        "  a.py    update\n"
        "  core/\n"
        "    b.py  conflict  line 1\n"
        "    c.py  create\n"
        "gone.md   remove    no longer written\n"
        "\n"
        "1 created, 1 updated, 1 in conflict, 1 removed\n"
    )


def test_what_breaks_clients_stands_before_what_does_not() -> None:
    calls = tuple(f"GET /v1/{name}" for name in "abcdef")
    removed = Difference("Job.note", "field-removed", "removed", breaking=True)
    contract = (
        replace(removed, direction="response", operations=calls),
        Difference(
            "GET /v1/a query `a`", "maximum", "less", breaking=True, direction="request"
        ),
        Difference("GET /v1/a", "operation-added", "added", breaking=False),
    )
    plan = Plan((), contract)
    assert as_tree(plan) == (
        "Clients of the API break:\n"
        "  Job.note (response): removed [field-removed]\n"
        "    in GET /v1/a, GET /v1/b, GET /v1/c, GET /v1/d and 2 more\n"
        "  GET /v1/a query `a` (request): less [maximum]\n"
        f"  help: [field-removed] {KEEP}\n"
        f"  help: [maximum] {OF_DIRECTION[Direction.REQUEST]}\n"
        "\n"
        "Harmless to clients:\n"
        "  GET /v1/a: added [operation-added]\n"
        "\n"
        "2 breaking for clients\n"
    )
    first, _, last = json.loads(json.dumps(as_json(plan)))["contract"]
    assert (first["place"], first["help"], last["help"]) == ("Job.note", KEEP, None)


def test_nothing_to_do() -> None:
    plan = Plan(tuple(merge(BASE, BASE, BASE)))
    assert as_tree(plan) == "Nothing to do.\n"
    assert plan.exit_code == 0


def test_a_kept_file_is_nothing_to_do() -> None:
    plan = Plan(tuple(merge(BASE, CURRENT, BASE)))
    assert plan.exit_code == 0
    assert "edited by you" in as_tree(plan)
    assert as_tree(plan).endswith("Nothing to do: 1 kept.\n")


def test_what_is_already_as_it_shall_be_is_not_shown() -> None:
    plan = Plan(tuple(merge(Tree({"a": "1"}), Tree({"a": "2"}), Tree({"a": "2"}))))
    assert len(plan.changes) == 1
    assert as_tree(plan) == "Nothing to do.\n"
    assert as_json(plan)["changes"] == []


def test_changes_end_with_one() -> None:
    assert PLAN.exit_code == 1
    assert [change.path for change in PLAN.conflicts] == ["app/core/b.py"]


def test_json() -> None:
    values = as_json(PLAN)
    assert values["counts"] == {"create": 1, "update": 1, "conflict": 1, "remove": 1}
    assert values["exit_code"] == 1


def test_colours_do_not_change_the_words() -> None:
    coloured = as_diff(PLAN, colour=True)
    for code in ("\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[1m", "\x1b[0m"):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == as_diff(PLAN)


@pytest.mark.parametrize("ends", [("a\n", "b"), ("a", "b\n"), ("a", "a\n")])
def test_a_missing_line_end_is_shown(ends: tuple[str, str]) -> None:
    base, new = ({"a.md": text} for text in ends)
    plan = Plan(tuple(merge(Tree(base), Tree(base), Tree(new))))
    assert "\\ No newline at end of file" in as_diff(plan)


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_git_can_apply_the_diff(
    tmp_path_factory: pytest.TempPathFactory, rng: Random
) -> None:
    case = history(rng)
    case.new["app/__init__.py"] = ""
    folder = tmp_path_factory.mktemp("work")
    plan = Plan(tuple(merge(Tree(case.base), Tree(case.current), Tree(case.new))))
    for path, text in case.current.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    diff = as_diff(plan)
    if diff:
        apply(folder, diff)
    for change in plan.changes:
        place = folder / change.path
        assert (place.read_text() if place.exists() else None) == change.after


def apply(folder: Path, diff: str) -> None:
    command = ["git", "apply", "-"]
    subprocess.run(command, cwd=folder, input=diff, text=True, check=True)  # noqa: S603

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backwright.diagnostics import Rejected, Severity
from backwright.merge.change import Change, What
from backwright.merge.renaming import Renaming
from backwright.merge.trees import merge
from backwright.tree import Tree
from benchmarks.merge.histories import History, history
from benchmarks.merge.promises import broken

FILE = "app/jobs.py"


def decide(
    base: str | None,
    current: str | None,
    new: str | None,
    others: frozenset[str] = frozenset(),
) -> Change | None:
    trees = [
        Tree({} if text is None else {FILE: text}) for text in (base, current, new)
    ]
    changes = merge(trees[0], trees[1], trees[2], others=others)
    return changes[0] if changes else None


@pytest.mark.parametrize(
    ("versions", "what", "after", "recorded"),
    [
        ((None, None, "a\n"), What.CREATE, "a\n", "a\n"),
        (("a\n", "a\n", "b\n"), What.UPDATE, "b\n", "b\n"),
        (("a\n", "a\n", None), What.REMOVE, None, None),
        (("a\n", "mine\n", None), What.KEEP, "mine\n", None),
        (("a\n", None, "b\n"), What.KEEP, None, "b\n"),
        (("a\n", None, None), What.KEEP, None, None),
        (("a\n", "mine\n", "a\n"), What.KEEP, "mine\n", "a\n"),
        (("a\n", "b\n", "b\n"), What.KEEP, "b\n", "b\n"),
        ((None, "a\n", "a\n"), What.KEEP, "a\n", "a\n"),
        ((None, "mine\n", "a\n"), What.KEEP, "mine\n", "a\n"),
        (("a\r\n", "a\r\n", "b\n"), What.UPDATE, "b\r\n", "b\n"),
    ],
)
def test_one_file(
    versions: tuple[str | None, str | None, str | None],
    what: What,
    after: str | None,
    recorded: str | None,
) -> None:
    change = decide(*versions)
    assert change is not None
    assert (change.what, change.after, change.base) == (what, after, recorded)


@pytest.mark.parametrize("text", ["a\n", "a\r\n"])
def test_a_file_that_is_as_it_shall_be_is_left_out(text: str) -> None:
    assert decide("a\n", text, "a\n") is None


def test_an_own_file_in_the_way_is_kept_and_told() -> None:
    change = decide(None, "mine\n", "new\n")
    assert change is not None
    (found,) = change.diagnostics
    assert found.severity is Severity.WARNING
    assert found.path == FILE


def test_what_is_no_text_is_never_replaced() -> None:
    change = decide("a\n", None, "b\n", others=frozenset({FILE}))
    assert change is not None
    assert (change.what, change.writes) == (What.KEEP, False)


def test_a_conflict_names_its_place() -> None:
    change = decide("a = 1\n", "a = 2\n", "a = 3\n")
    assert change is not None
    assert change.what is What.CONFLICT
    assert [found.where for found in change.diagnostics] == [f"{FILE}:1:1"]
    assert "apply --continue" in change.diagnostics[0].help


def test_markers_of_an_earlier_apply_stop_the_next() -> None:
    first = decide("a = 1\n", "a = 2\n", "a = 3\n")
    assert first is not None
    with pytest.raises(Rejected, match="not settled"):
        decide("a = 1\n", first.after, "a = 4\n")


OLD = Tree({"app/jobs.py": "a = 1\nb = 2\nc = 3\n"})
NEW = Tree({"app/tasks.py": "a = 1\nb = 2\nc = 30\n"})
MOVED = Renaming(paths={"app/jobs.py": "app/tasks.py"})


class TestMoved:
    def test_edits_go_with_the_file(self) -> None:
        current = Tree({"app/jobs.py": "a = 10\nb = 2\nc = 3\n"})
        gone, come = merge(OLD, current, NEW, renaming=MOVED)
        assert (gone.path, gone.what, gone.after) == ("app/jobs.py", What.REMOVE, None)
        assert (come.path, come.what) == ("app/tasks.py", What.MERGE)
        assert come.after == "a = 10\nb = 2\nc = 30\n"
        assert come.before is None

    def test_untouched_and_unchanged_it_only_moves(self) -> None:
        new = Tree({"app/tasks.py": OLD["app/jobs.py"]})
        gone, come = merge(OLD, OLD, new, renaming=MOVED)
        assert (gone.what, come.what) == (What.REMOVE, What.CREATE)
        assert come.after == OLD["app/jobs.py"]

    def test_deleted_by_the_user_it_stays_deleted(self) -> None:
        changes = merge(OLD, Tree(), NEW, renaming=MOVED)
        assert [change.after for change in changes] == [None, None]

    def test_an_own_file_at_the_new_place_is_kept(self) -> None:
        current = Tree({"app/jobs.py": "mine\n", "app/tasks.py": "own\n"})
        changes = merge(OLD, current, NEW, renaming=MOVED)
        assert {change.after for change in changes} == {"mine\n", "own\n"}


@settings(max_examples=150, deadline=None)
@given(st.builds(history, st.randoms(use_true_random=False), st.just(6), st.just(3)))
def test_any_history(case: History) -> None:
    assert broken(case) == []


LINES = st.sampled_from(
    [
        "",
        "# one",
        "# two",
        "a = 1",
        "b = 2",
        "def f():",
        "    return 1",
        "    # inner",
        "class A:",
        "    x = 1",
        "    def g(self):",
        "        pass",
        "import os",
        "from os import path",
        "X = [",
        "    1,",
        "]",
        "key:",
        "  - one",
        "  sub: |",
        "[table]",
        '"""',
        "@decorator",
        "if a:",
        "else:",
        "x = 1; y = 2",
        "\\",
        "\tz = 3",
        "é = 'ü'\x0c",
    ]
)


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from([".py", ".toml", ".yaml", ".md"]),
    st.lists(LINES, max_size=12),
    st.lists(LINES, max_size=12),
    st.randoms(use_true_random=False),
)
def test_no_line_of_any_text_is_lost(
    ending: str, base: list[str], theirs: list[str], rng: Random
) -> None:
    yours = list(base)
    for number in range(3):
        yours.insert(rng.randint(0, len(yours)), f"mine_{number} = {number}")
    path = f"x{ending}"
    trees = [
        Tree({path: "".join(f"{line}\n" for line in lines)})
        for lines in (base, yours, theirs)
    ]
    (change,) = merge(trees[0], trees[1], trees[2])
    found = (change.after or "").splitlines()
    assert [
        line for line in yours if line.startswith("mine_") and line not in found
    ] == []

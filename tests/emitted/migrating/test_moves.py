"""Whatever a design becomes, rows are kept, and the way back is a way back."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from backwright.cli.main import run
from backwright.design.migrating.difference import Difference
from backwright.workspace.apply import apply
from backwright.workspace.evolution import Said, evolution
from tests.emitted.databases import PostgreSQL
from tests.emitted.migrating.designs import Field
from tests.emitted.migrating.pairs import Pair, pairs
from tests.emitted.migrating.rows import (
    STAMPS,
    Rows,
    after,
    before,
    compared,
    links_after,
)
from tests.emitted.written import ROOT, Written

pytestmark = pytest.mark.emitted

SQUAWK = Path(sys.executable).with_name("squawk")
CHANGES = re.compile(r"\s*(BEGIN|COMMIT|SET|CREATE|ALTER|DROP|UPDATE|INSERT|DELETE)\b")
PLAIN = ("--reporter", "gcc")
VERSION = "alembic_version"
MOVES = int(os.environ.get("MOVES", "30"))


class Mover:
    """A process that moves databases of one kind."""

    def __init__(self, driver: Written, url: str) -> None:
        self.postgresql = url.startswith("postgresql")
        self.process = subprocess.Popen(  # noqa: S603 (our own)
            [driver.bin / "python", ROOT / "tests/emitted/migrating/mover.py", url],
            cwd=driver.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(self, do: str, **wish: object) -> Any:  # noqa: ANN401 (JSON)
        assert self.process.stdin
        assert self.process.stdout
        print(json.dumps({"do": do, **wish}), file=self.process.stdin, flush=True)
        answer = json.loads(self.process.stdout.readline())
        assert "failed" not in answer, answer["failed"]
        return answer["done"]


@pytest.fixture(scope="module")
def movers(
    write: Callable[..., Written],
    postgresql: PostgreSQL,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[list[Mover]]:
    """Start a mover for each database that there is."""
    driver = write("for_its_mover", "--example", "quickstart")
    urls = [f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('moved')}/moved.db"]
    if not postgresql.absent:
        urls.append(postgresql.url())
    found = [Mover(driver, url) for url in urls]
    yield found
    for each in found:
        each.process.communicate()


def evolved(folder: Path, pair: Pair) -> Difference:
    """Change a service's blueprint; return what becomes of its tables."""
    blueprint = folder / "blueprint.yaml"
    blueprint.write_text(pair.after.text())
    found = evolution(folder, blueprint, Said(pair.said))
    apply(folder, found.plan.changes, found.record)
    return found.difference


def require_planned(difference: Difference, statements: list[str]) -> None:
    """Require that what the plan shows is what PostgreSQL was told, and all of it."""
    shown = {bare(each) for each in difference.sql}
    told = {bare(each) for each in statements}
    assert {each for each in shown if not each.startswith(("UPDATE", "--"))} <= told
    made = {each for each in told if each.startswith(("CREATE", "ALTERTABLE"))}
    ours = {each for each in made if "_in_step" in each or "DROPCONSTRAINT" in each}
    assert made - ours <= shown


def require_safe(statements: list[str]) -> None:
    """Require that squawk has nothing to say of a migration."""
    kept = [
        each.strip()
        for each in statements
        if CHANGES.match(each) and VERSION not in each
    ]
    done = subprocess.run(  # noqa: S603 (a package of ours)
        [SQUAWK, "-c", ROOT / "tests/emitted/migrating/squawk.toml", *PLAIN],
        input="".join(f"{each};\n" for each in kept),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def bare(sql: str) -> str:
    """Return a statement without quotes and blanks."""
    return re.sub(r'[\s";]', "", sql)


def require_kept(wanted: Rows, found: Rows) -> None:
    """Require every row and value that is wanted, and no other row."""
    for table, rows in wanted.items():
        got, asked = compared(found[table]), compared(rows)
        assert len(got) == len(asked), f"{table} has {got}"
        for row, values in zip(got, asked, strict=True):
            assert {name: row[name] for name in values} == values, (
                f"{table} {row} {values}"
            )


def way_back(pair: Pair, first: Rows) -> Rows:
    """Return what the way back has to give back: what the way there kept."""
    new = {each.key: each for each in pair.after.entities}
    found: Rows = {}
    for entity in pair.before.entities:
        later = new.get(entity.key)
        if later is None:
            continue
        kept = {each.key: each for each in later.fields}
        names = {each.name for each in entity.fields if _is_kept(each, kept)}
        names |= {"id", *STAMPS}
        found[entity.table] = [
            {name: row[name] for name in names} for row in first[entity.table]
        ]
    return found


def _is_kept(each: Field, later: dict[int, Field]) -> bool:
    new = later.get(each.key)
    if new is None:
        return False
    merged = any(
        was in {word for word, _ in each.words}
        and word in {word for word, _ in each.words}
        for word, was in new.words
    )
    return not merged and not (each.optional and not new.optional)


@settings(
    max_examples=MOVES,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink takes minutes
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)
@given(pair=pairs(), stop=st.integers(1, 40))
def test_moves_keep_rows_and_lead_back(
    movers: list[Mover],
    tmp_path_factory: pytest.TempPathFactory,
    pair: Pair,
    stop: int,
) -> None:
    note(pair.before.text())
    note(pair.after.text())
    note(repr((pair.rows, stop)))
    home = tmp_path_factory.mktemp("pair")
    blueprint, folder = home / "blueprint.yaml", home / "zoo"
    blueprint.write_text(pair.before.text())
    assert run(["new", str(blueprint), "--into", str(folder)]) == 0
    rows = before(pair)
    started = [move("begin", folder=str(folder), rows=rows) for move in movers]
    difference = evolved(folder, pair)
    for move, start in zip(movers, started, strict=True):
        if not difference.moved:
            continue
        resumed = move("interrupt", folder=str(folder), after=stop)
        moved = move("move", folder=str(folder))
        assert resumed["schema"] == moved["up"]["schema"]
        require_kept(after(pair), resumed["rows"])
        assert moved["differs"] == ""
        if move.postgresql:
            require_planned(difference, moved["statements"])
            require_safe(start["statements"])
            require_safe(moved["statements"])
        require_kept(after(pair) | links_after(pair), moved["up"]["rows"])
        assert moved["down"]["schema"] == start["schema"]
        require_kept(way_back(pair, start["rows"]), moved["down"]["rows"])
        assert moved["again"]["schema"] == moved["up"]["schema"]
    shutil.rmtree(home)

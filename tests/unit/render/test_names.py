"""Every name that a written file uses is defined, whatever an entity is made of."""

import subprocess
from pathlib import Path

from ruff import find_ruff_bin

from backwright.render import render
from tests.unit.render.conftest import Designed

TYPES = ("datetime", "decimal(10,2)", "duration", "enum(red, blue)")
"""Kinds whose values need names of their own."""


def entity_of(kind: str) -> str:
    """Return an entity with nothing but one field."""
    return (
        f"  Only{kind.partition('(')[0].title()}:\n"
        f"    fields: {{it: '{kind}?'}}\n"
        "    access: {read: anyone, write: user}\n"
    )


def test_an_entity_of_any_one_kind_has_all_its_names(
    tmp_path: Path, designed: Designed
) -> None:
    text = "entities:\n" + "".join(map(entity_of, TYPES))
    for path, written in render(designed(text)).items():
        if path.endswith(".py"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(written)
    done = subprocess.run(  # noqa: S603 (our own arguments)
        [find_ruff_bin(), "check", "--isolated", "--no-cache", "--select=F", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout

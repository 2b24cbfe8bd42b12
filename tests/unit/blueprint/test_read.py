"""Cases: what must be accepted, and what must be rejected with which words."""

from pathlib import Path

import pytest

from backwright.blueprint.read import read, read_bytes
from backwright.diagnostics import Diagnostic, Rejected

CASES = Path(__file__).parents[2] / "cases" / "blueprint"
ACCEPTED = [case for case in sorted(CASES.iterdir()) if case.is_dir()]
REJECTED = [case for case in ACCEPTED if (case / "diagnostics.txt").exists()]


def _told(found: Diagnostic) -> str:
    return f"{found}\n  help: {found.help}\n" if found.help else f"{found}\n"


@pytest.mark.parametrize("case", REJECTED, ids=lambda case: case.name)
def test_every_mistake_is_told_at_once_with_its_place(case: Path) -> None:
    text = (case / "blueprint.yaml").read_text()
    with pytest.raises(Rejected) as rejected:
        read("blueprint.yaml", text)
    told = "".join(map(_told, rejected.value.diagnostics))
    assert told == (case / "diagnostics.txt").read_text()


@pytest.mark.parametrize(
    "case",
    [case for case in ACCEPTED if case not in REJECTED],
    ids=lambda case: case.name,
)
def test_what_belongs_to_the_language_is_accepted(case: Path) -> None:
    blueprint = read("blueprint.yaml", (case / "blueprint.yaml").read_text())
    assert blueprint.services
    assert all(service.entities for service in blueprint.services)


def test_a_diagnostic_shows_the_line_and_points_at_the_word() -> None:
    with pytest.raises(Rejected) as rejected:
        read("shop.yaml", "service: shop\nentities:\n  A: {fields: {b: int srt}}\n")
    (found,) = rejected.value.diagnostics
    assert found.source == "  A: {fields: {b: int srt}}"
    assert (
        found.source[found.position.column - 1 : found.position.end_column - 1] == "srt"
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-blueprint"),
        (b"# only a comment\n", "empty-blueprint"),
        (b"service: \xff\n", "not-utf-8"),
        (b"service: a\x00b\n", "strange-character"),
        ("service: a\u202eb\n".encode(), "strange-character"),
        (b'service: "a\\0b"\nentities: {}\n', "strange-character"),
        (b"x" * 600_000, "too-large"),
        (b"[" * 5_000, "too-deep"),
        (b"- a\n", "wrong-form"),
        (b"just words\n", "wrong-form"),
    ],
)
def test_files_that_are_no_blueprints_are_rejected_with_a_reason(
    content: bytes, code: str
) -> None:
    with pytest.raises(Rejected) as rejected:
        read_bytes("shop.yaml", content)
    assert code in {found.code for found in rejected.value.diagnostics}


def test_a_byte_order_mark_and_windows_lines_change_nothing() -> None:
    text = "service: shop\nentities:\n  A:\n    fields: {b: int}\n"
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert read_bytes("shop.yaml", windows) == read("shop.yaml", text)


def test_no_more_mistakes_are_told_than_anyone_reads() -> None:
    lines = "".join(f"  Bad{at}: 5\n" for at in range(1000))
    with pytest.raises(Rejected) as rejected:
        read("shop.yaml", f"service: shop\nentities:\n{lines}")
    assert len(rejected.value.diagnostics) == 100

"""The reference in the docs is the one that the definitions make."""

from pathlib import Path

from backwright.blueprint.explain import sections
from backwright.blueprint.reference import reference

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "blueprint.md"


HOW = "print(reference.reference(), end='') > docs/reference/blueprint.md"


def test_the_page_is_what_the_definitions_say() -> None:
    assert PAGE.read_text() == reference(), HOW


def test_every_section_has_its_chapter() -> None:
    page = reference()
    assert [s.called for s in sections() if f"Keys of {s.called}" not in page] == []

"""What a value object's own file says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.check import Check
from backwright.design.service import Service
from backwright.design.value import Value
from backwright.kinds.imported import Import
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.enums import Enum, enum
from backwright.render.wording.imports import lines, of_domain, parsed
from backwright.render.wording.numbers import constants, named
from backwright.render.wording.parts import Part, parted

PARTS: Final = "_parts/value/{}.py.jinja"
SHARED: Final = "_parts/entity/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    title: str
    docstring: str
    imports: tuple[str, ...]
    numbers: tuple[str, ...]
    sections: tuple[str, ...]
    enums: tuple[Enum, ...]
    attributes: tuple[str, ...]
    parts: tuple[Part, ...]
    calls: tuple[str, ...]
    text: str


def view(service: Service, value: Value) -> View:
    """Return what the file of a value object says."""
    del service
    checks = named(_checks(value))
    parts = parted(checks)
    choices = (value.choice,) if value.choice else value.choices
    return View(
        title=docstring(value.description, otherwise=value.names.words),
        docstring=docstring(f"{_described(value)}, checked when made", 4, "Checked"),
        imports=lines(_imports(value), value.module),
        numbers=constants(checks),
        sections=tuple(_sections(value, parts)),
        enums=tuple(enum(choice) for choice in choices),
        attributes=tuple(_attributes(value)),
        parts=parts,
        calls=tuple(f"self.{part.name}()" for part in parts),
        text=_text(value),
    )


def _described(value: Value) -> str:
    return value.description.rstrip(".")


def _checks(value: Value) -> Iterator[Check]:
    for field in value.fields:
        yield from field.checks
    yield from value.checks


def _imports(value: Value) -> Iterator[Import]:
    yield from of_domain(value.fields)
    if value.scalar:
        yield from value.scalar.domain_imports
    for check in _checks(value):
        yield from map(parsed, check.python_imports)


def _sections(value: Value, parts: tuple[Part, ...]) -> Iterator[str]:
    if value.choice or value.choices:
        yield SHARED.format("enums")
    if value.choice:
        return
    yield PARTS.format("record")
    if parts:
        yield PARTS.format("check") if len(parts) == 1 else SHARED.format("checks")
    yield PARTS.format("text")


def _attributes(value: Value) -> Iterator[str]:
    if value.scalar:
        yield f"value: {value.scalar.domain}"
    for field in value.fields:
        yield f"{field.name}: {field.annotation}"


def _text(value: Value) -> str:
    if value.scalar:
        return "str(self.value)"
    said = " ".join(f"{{self.{field.name}}}" for field in value.fields)
    return f'f"{said}"'

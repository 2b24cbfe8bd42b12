"""A request lets in what can be kept, refuses the rest, and says so in its contract."""

import json
from base64 import b64decode, b64encode
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

import pydantic
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backwright.kinds.imported import Import
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import COMPONENTS, Schema
from backwright.kinds.things.json import document
from tests.unit.kinds.uses import uses

USES = dict(uses())
NAMES = {
    "UTC": UTC,
    "Decimal": Decimal,
    "UUID": UUID,
    "b64decode": b64decode,
    "b64encode": b64encode,
    "date": date,
    "datetime": datetime,
    "st": st,
    "time": time,
    "timedelta": timedelta,
}
every_use = pytest.mark.parametrize("use", USES.values(), ids=USES)


def imported(imports: tuple[Import, ...], wire: ModuleType) -> dict[str, Any]:
    """Return what the import lines bring, and nothing else."""
    found: dict[str, Any] = {}
    for name in imports:
        if name.module == "app.presentation.wire":
            found[name.name] = getattr(wire, name.name)
        else:
            exec(name.line, found)  # noqa: S102 (our own text)
    return found


def adapter(use: Scalar, wire: ModuleType) -> pydantic.TypeAdapter[Any]:
    scope = imported(use.request_imports, wire)
    return pydantic.TypeAdapter(eval(use.request, scope))  # noqa: S307 (our own text)


def value_of(text: str) -> Any:  # noqa: ANN401 (any value that a kind can have)
    return eval(text, dict(NAMES))  # noqa: S307 (our own text)


@every_use
def test_samples_are_let_in_and_become_what_they_say(
    use: Scalar, wire: ModuleType
) -> None:
    found = adapter(use, wire)
    for sample in use.samples:
        made = found.validate_python(value_of(sample.json))
        step = use.to_domain.format("made")
        domain = eval(step, {"made": made, **NAMES})  # noqa: S307 (our own text)
        assert domain == value_of(sample.python)


@every_use
def test_samples_differ(use: Scalar) -> None:
    values = [sample.python for sample in use.samples]
    assert len(values) == len(set(values)) >= 2


@every_use
def test_refused_values_are_refused(use: Scalar, wire: ModuleType) -> None:
    found = adapter(use, wire)
    for refused in use.refused:
        value = value_of(refused.json)
        with pytest.raises(pydantic.ValidationError):
            found.validate_python(value)


@every_use
def test_the_schema_is_what_pydantic_publishes(use: Scalar, wire: ModuleType) -> None:
    scope = imported((*use.request_imports, *use.response_imports), wire)
    for annotation, schema, mode in (
        (use.request, use.request_schema, "validation"),
        (use.query, use.query_schema, "validation"),
        (f"{use.request} | None", either(use.request_schema), "validation"),
        (use.response, use.response_schema, "serialization"),
    ):
        found = pydantic.TypeAdapter(eval(annotation, scope))  # noqa: S307 (our own text)
        published = found.json_schema(ref_template=f"{COMPONENTS}{{model}}", mode=mode)
        for part in published.pop("$defs", {}).values():
            assert part == document("Part")
        said = json.dumps(schema).replace("Part-Input", "Part")
        assert published == json.loads(said.replace("Part-Output", "Part"))


def either(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


@every_use
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_the_strategy_makes_valid_values(
    use: Scalar, wire: ModuleType, data: st.DataObject
) -> None:
    value = data.draw(value_of(use.strategy))
    if use.kind.name in ("json", "secret", "bytes"):
        assert value is not None
        return
    adapter(use, wire).validate_python(as_json(value))


def as_json(value: object) -> object:
    """Return a value as a client would send it."""
    match value:
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return f"PT{value // timedelta(seconds=1)}S"
        case Decimal() | UUID():
            return str(value)
        case _:
            return value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("string", "a\x00b"),
        ("string", "\ud800"),
        ("text", "x" * 10_001),
        ("int", 2**31),
        ("int", -(2**31) - 1),
        ("int", True),
        ("int", 1.5),
        ("bigint", 2**63),
        ("float", float("nan")),
        ("float", float("inf")),
        ("float", 10**400),
        ("decimal", "123456789.00"),
        ("decimal", "1.234"),
        ("decimal", "1e999999"),
        ("decimal", "NaN"),
        ("decimal", True),
        ("bool", 1),
        ("date", "0000-01-01"),
        ("date", "2026-02-30"),
        ("date", 0),
        ("datetime", "2026-01-15T12:30:00"),
        ("datetime", 0),
        ("time", "12:30:00+01:00"),
        ("duration", "P1Y"),
        ("duration", 5),
        ("ip", "fe80::1%eth0"),
        ("json", None),
        ("json", {"a": "\x00"}),
        ("json", {"\x00": 1}),
        ("json", {"a": float("nan")}),
        ("json", {"a": "\ud800"}),
        ("bytes", "not base64"),
        ("url", "javascript:alert(1)"),
        ("email", "a@b@c.de\x00"),
    ],
)
def test_what_no_database_can_keep_is_refused(
    name: str, value: object, wire: ModuleType
) -> None:
    with pytest.raises(pydantic.ValidationError):
        adapter(USES[name], wire).validate_python(value)


def test_json_may_be_twenty_levels_deep_and_no_deeper(wire: ModuleType) -> None:
    found = adapter(USES["json"], wire)
    deep: object = 1
    for _ in range(19):
        deep = [deep]
    assert found.validate_python(deep) == deep
    with pytest.raises(pydantic.ValidationError):
        found.validate_python([[[deep]]])

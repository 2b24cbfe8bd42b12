"""Compares the parameters of an operation: query, path, headers and cookies."""

from collections.abc import Iterator

from backwright.merge.contract.difference import Difference, Direction
from backwright.merge.contract.document import Json, Operation
from backwright.merge.contract.found import Place
from backwright.merge.contract.schemas import Schemas

STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


def compare_parameters(
    old: Operation, new: Operation, schemas: Schemas
) -> Iterator[Difference]:
    """Yield the differences between what two operations take besides a body."""
    for key, parameter in old.parameters.items():
        place = _place(new, parameter)
        if key not in new.parameters:
            words = "removed; what clients send in it is not heeded"
            yield place.told("parameter-removed", words, breaking=True)
        else:
            yield from _parameter(parameter, new.parameters[key], place, schemas)
    for key, parameter in new.parameters.items():
        if key not in old.parameters:
            needed = parameter.get("required") is True
            code = "required-parameter-added" if needed else "parameter-added"
            words = "added, and required" if needed else "added"
            yield _place(new, parameter).told(code, words, breaking=needed)


def _place(operation: Operation, parameter: Json) -> Place:
    kind, name = parameter.get("in"), parameter.get("name")
    return Place(f"{operation.name} {kind} `{name}`", Direction.REQUEST)


def _parameter(
    old: Json, new: Json, place: Place, schemas: Schemas
) -> Iterator[Difference]:
    was, is_ = old.get("required") is True, new.get("required") is True
    if was and not is_:
        yield place.told("no-longer-required", "can now be missing", breaking=False)
    if is_ and not was:
        yield place.told("now-required", "can no longer be missing", breaking=True)
    if _style(old) != _style(new):
        yield place.told("style-changed", "is written in another way", breaking=True)
    yield from schemas.compare(_schema(old), _schema(new), place)


def _style(parameter: Json) -> tuple[str, bool]:
    style = str(parameter.get("style") or STYLES.get(str(parameter.get("in"))))
    return style, bool(parameter.get("explode", style == "form"))


def _schema(parameter: Json) -> object:
    content = parameter.get("content") or {}
    for media in content.values():
        return media.get("schema", True)
    return parameter.get("schema", True)

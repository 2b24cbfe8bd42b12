"""The attributes of a model, those that it inherits included."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Items,
    Operation,
    Ref,
    Subscript,
    calls_in,
    name_of,
    text_of,
)
from backwright.check.facts.forms import Class, Field
from backwright.check.view.models import Model
from backwright.check.view.project import Project
from backwright.diagnostics import Position

MAKERS: Final = frozenset({"mapped_column", "Column", "Field"})
NO_COLUMNS: Final = frozenset(
    {
        "relationship",
        "Relationship",
        "column_property",
        "association_proxy",
        "synonym",
        "hybrid_property",
        "composite",
        "deferred",
        "query_expression",
        "ConfigDict",
    }
)
DECLARED: Final = frozenset({"declared_attr", "declared_attr.directive"})


class Attribute(NamedTuple):
    """One attribute that is a column.

    Attributes:
        name: Its name.
        module: Where it is written, so that its names can be resolved.
        path: The file of that.
        position: The place in it.
        annotation: What it is annotated with, without `Mapped`.
        made: The call that makes the column; None where an annotation is enough.
    """

    name: str
    module: str
    path: str
    position: Position
    annotation: Expr | None
    made: Call | None

    @property
    def column(self) -> str:
        """The name of the column in the database."""
        first = text_of(self.made.args[0]) if self.made and self.made.args else None
        if first and self.made and self.made.method != "Field":
            return first
        return self.name

    def flag(self, name: str) -> bool | None:
        """Return a keyword that is True or False; None where it is not said."""
        value = self.made.keyword(name) if self.made else None
        said = value.value if isinstance(value, Const) else None
        return said if isinstance(said, bool) else None


def attributes_of(project: Project, model: Model) -> dict[str, Attribute]:
    """Return the attributes of a model that are columns: those inherited first."""
    found: dict[str, Attribute] = {}
    for name in _lineage(project, model.name):
        klass = project.names.classes[name]
        module = project.ancestry.module_of(name, klass)
        file = project.file_of(module)
        path = file.path if file else module
        for field in klass.fields:
            made = _attribute(field, module, path, sqlmodel=model.sqlmodel)
            if made is not None:
                found[field.name] = made
        for attribute in _declared(project, klass, module, path):
            found[attribute.name] = attribute
    return found


def _lineage(project: Project, name: str) -> list[str]:
    """Return a class and the classes of the project above it, the furthest first."""
    found: dict[str, None] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        klass = project.names.classes.get(current)
        if klass is not None and current not in found:
            found[current] = None
            module = project.ancestry.module_of(current, klass)
            waiting += [project.ancestry.base_name(module, one) for one in klass.bases]
    return list(found)[::-1]


def _attribute(
    field: Field, module: str, path: str, *, sqlmodel: bool
) -> Attribute | None:
    if field.name.startswith("_") or field.name == "model_config":
        return None
    annotation, inner = unwrapped(field.annotation)
    outer = name_of(getattr(field.annotation, "value", None)).rpartition(".")[2]
    given = field.value if isinstance(field.value, Call) else None
    if (given and given.method in NO_COLUMNS) or outer == "ClassVar":
        return None
    made = given if given and given.method in MAKERS else inner
    plain = sqlmodel and field.annotation is not None
    if not (made or outer == "Mapped" or plain):
        return None
    place = Position(field.line, field.column, field.column + len(field.name))
    if made is None and isinstance(field.value, Const):
        made = _defaulted(field.value, field)
    return Attribute(field.name, module, path, place, annotation, made)


def _defaulted(value: Expr, field: Field) -> Call:
    """Return `Field(default=value)` for a plain `= value`."""
    keywords = (("default", value),)
    return Call(
        "Field", None, (), keywords, field.line, field.column, field.column, -1, -1, 0
    )


def unwrapped(annotation: Expr | None) -> tuple[Expr | None, Call | None]:
    """Return an annotation without `Mapped`, and the column's call within it."""
    inner = annotation
    made: Call | None = None
    while isinstance(inner, Subscript):
        outer = name_of(inner.value).rpartition(".")[2]
        parts = inner.key.items if isinstance(inner.key, Items) else (inner.key,)
        if outer == "Annotated":
            made = next((one for one in calls_in(inner.key) if is_maker(one)), made)
        elif outer not in {"Mapped", "Final"}:
            break
        inner = parts[0]
    return inner, made


def is_maker(call: Call) -> bool:
    """Tell whether a call makes a column."""
    return call.method in MAKERS


def is_optional(annotation: Expr | None) -> bool:
    """Tell whether an annotation lets None in."""
    match annotation:
        case Operation(operator="|", parts=parts):
            return Const(None) in parts or any(map(is_optional, parts))
        case Subscript(value=Ref(name=name), key=key):
            last = name.rpartition(".")[2]
            parts = key.items if isinstance(key, Items) else (key,)
            return last == "Optional" or (last == "Union" and Const(None) in parts)
        case Const(value=str() as text):
            return "None" in text or text.startswith("Optional[")
        case _:
            return False


def _declared(
    project: Project, klass: Class, module: str, path: str
) -> Iterator[Attribute]:
    """Yield the columns that methods of a class make, by `declared_attr`."""
    file = project.file_of(module)
    for name, index in klass.methods.items():
        function = file.functions[index] if file else None
        names = {name_of(one) for one in function.decorators} if function else set()
        if file is None or function is None or name.startswith("__"):
            continue
        if not {each.removeprefix("orm.") for each in names} & DECLARED:
            continue
        place = Position(function.line, function.column, function.column)
        made = (one.value for one in file.body.returns if one.scope == index)
        for value in made:
            if isinstance(value, Call) and is_maker(value):
                yield Attribute(name, module, path, place, None, value)

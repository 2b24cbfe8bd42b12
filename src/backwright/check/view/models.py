"""The ORM models of a project: tables, columns, relationships."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Ref,
    calls_in,
    text_of,
    walk,
)
from backwright.check.facts.forms import Class, Field
from backwright.check.view.ancestry import Ancestry
from backwright.check.view.names import Names

BASES = frozenset(
    {
        "sqlalchemy.orm.DeclarativeBase",
        "sqlalchemy.orm.DeclarativeBaseNoMeta",
        "sqlalchemy.orm.MappedAsDataclass",
        "sqlalchemy.orm.declarative_base",
        "sqlalchemy.ext.declarative.as_declarative",
        "sqlalchemy.ext.declarative.declarative_base",
        "sqlalchemy.orm.as_declarative",
        "sqlalchemy.ext.automap.automap_base",
    }
)
SQLMODEL = "sqlmodel.SQLModel"
COLUMNS = frozenset({"mapped_column", "Column", "Field", "column_property"})
RELATIONSHIPS = frozenset({"relationship", "Relationship"})
LISTS = frozenset({"list", "List", "set", "Set", "Sequence", "Collection"})


class Column(NamedTuple):
    """A column; `made` is the call that says more of it, if there is one."""

    name: str
    field: Field
    made: Call | None

    def flag(self, name: str) -> bool | None:
        """Return a keyword that is True or False (`index=True`), None if not said."""
        for made in (self.made, self._inner):
            value = made.keyword(name) if made else None
            if isinstance(value, Const) and isinstance(value.value, bool):
                return value.value
        return None

    @property
    def _inner(self) -> Call | None:
        """SQLModel's `Field(sa_column=Column(…))` says the rest in there."""
        inner = self.made.keyword("sa_column") if self.made else None
        return inner if isinstance(inner, Call) else None

    @property
    def primary(self) -> bool:
        """Whether it is (part of) the primary key."""
        return bool(self.flag("primary_key"))

    @property
    def foreign(self) -> Call | None:
        """The `ForeignKey(…)` of the column."""
        for call in calls_in(self.made):
            if call.method == "ForeignKey":
                return call
        return None

    @property
    def references(self) -> bool:
        """Whether it has a foreign key, in SQLModel's form too."""
        named = self.made.keyword("foreign_key") if self.made else None
        return self.foreign is not None or text_of(named) is not None


class Relationship(NamedTuple):
    """A relationship; `lazy` is the loading that it asks for, or the empty string."""

    name: str
    field: Field
    made: Call
    lazy: str
    many: bool


class Model:
    """A class that is a table."""

    def __init__(self, name: str, module: str, klass: Class, sqlmodel: bool) -> None:  # noqa: FBT001 - a fact
        self.name = name
        self.module = module
        self.klass = klass
        self.sqlmodel = sqlmodel

    @cached_property
    def table(self) -> str:
        """The table's name, if it is written down."""
        for field in self.klass.fields:
            if field.name == "__tablename__":
                return text_of(field.value) or ""
        return ""

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns by name."""
        return dict(self._columns())

    def _columns(self) -> Iterator[tuple[str, Column]]:
        for field in self.klass.fields:
            made = self._maker(field, COLUMNS)
            if field.name.startswith("__") or self._maker(field, RELATIONSHIPS):
                continue
            outer = getattr(getattr(field.annotation, "value", None), "name", "")
            mapped = outer.rpartition(".")[2] == "Mapped"
            plain = self.sqlmodel and field.annotation is not None
            if made or mapped or plain:
                yield field.name, Column(field.name, field, made)

    @staticmethod
    def _maker(field: Field, names: frozenset[str]) -> Call | None:
        for call in (field.value, *annotations_in(field.annotation)):
            if isinstance(call, Call) and call.method in names:
                return call
        return None

    @cached_property
    def relationships(self) -> dict[str, Relationship]:
        """The relationships by name."""
        found: dict[str, Relationship] = {}
        for field in self.klass.fields:
            made = self._maker(field, RELATIONSHIPS)
            if made is not None:
                found[field.name] = Relationship(
                    field.name, field, made, loading_of(made), is_many(field, made)
                )
        return found

    @cached_property
    def table_args(self) -> tuple[Call, ...]:
        """The constraints and indexes in `__table_args__`."""
        for field in self.klass.fields:
            if field.name == "__table_args__" and field.value is not None:
                return tuple(calls_in(field.value))
        return ()


def annotations_in(annotation: Expr | None) -> tuple[Expr, ...]:
    """Return what stands in `Annotated[…]`."""
    return tuple(found for found in walk(annotation) if isinstance(found, Call))


def loading_of(made: Call) -> str:
    """Return the `lazy=` of a relationship."""
    lazy = made.keyword("lazy")
    options = made.keyword("sa_relationship_kwargs")
    for key, value in getattr(options, "pairs", ()):
        if text_of(key) == "lazy":
            lazy = value
    said = lazy.value if isinstance(lazy, Const) else ""
    return str(said)


def is_many(field: Field, made: Call) -> bool:
    """Tell whether a relationship holds many."""
    uselist = made.keyword("uselist")
    if isinstance(uselist, Const):
        return bool(uselist.value)
    names = {found.name for found in walk(field.annotation) if isinstance(found, Ref)}
    return bool({name.rpartition(".")[2] for name in names} & LISTS)


class Models:
    """Finds the models of a project."""

    def __init__(self, names: Names, ancestry: Ancestry) -> None:
        self._names = names
        self._ancestry = ancestry
        self.all: dict[str, Model] = {}
        for name, klass in names.classes.items():
            if self._is_table(name, klass):
                module = ancestry.module_of(name, klass)
                sqlmodel = ancestry.is_a(name, {SQLMODEL})
                self.all[name] = Model(name, module, klass, sqlmodel)

    @cached_property
    def modules(self) -> frozenset[str]:
        """The modules that define models; those of an API or of an AI are none."""
        return frozenset(model.module for model in self.all.values())

    def _is_table(self, name: str, klass: Class) -> bool:
        if self._ancestry.is_a(name, {SQLMODEL}):
            given = dict(klass.keywords).get("table")
            return isinstance(given, Const) and given.value is True
        if not self._ancestry.is_a(name, BASES):
            return False
        names = {field.name for field in klass.fields}
        abstract = any(
            field.name == "__abstract__" and field.value == Const(value=True)
            for field in klass.fields
        )
        tabled = bool(names & {"__tablename__", "__table__"})
        return not abstract and (
            tabled or self._has_primary_key(klass) or self._is_named_above(name)
        )

    def _is_named_above(self, name: str) -> bool:
        """Tell whether a class that it descends from makes up the table's name.

        The project's own base, which descends from SQLAlchemy's only, is no table.
        """
        above = self._ancestry.of(name) - {name}
        based = any(
            self._ancestry.is_a(one, BASES)
            for one in above
            if one in self._names.classes or one in self._names.assigns
        )
        makers = (self._names.classes.get(one) for one in above)
        return based and any(
            klass and "__tablename__" in klass.methods for klass in makers
        )

    @staticmethod
    def _has_primary_key(klass: Class) -> bool:
        return any(
            call.keyword("primary_key") is not None
            for field in klass.fields
            for call in calls_in(field.value)
        )

    def get(self, name: str) -> Model | None:
        """Return the model with a canonical name."""
        return self.all.get(name)

    def inherited(self, model: Model) -> Iterator[Model]:
        """Yield a model and the models that it descends from."""
        for name in self._ancestry.of(model.name):
            if name in self.all:
                yield self.all[name]

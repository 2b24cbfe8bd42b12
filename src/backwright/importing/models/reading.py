"""Reads the models of a project; nothing of it is imported or run."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from backwright.check.facts.expr import Call, Const, calls_in, name_of, text_of
from backwright.check.facts.forms import Assign
from backwright.check.trees import project_of
from backwright.check.view.file import FileView
from backwright.check.view.models import Model
from backwright.check.view.project import Project
from backwright.diagnostics import Diagnostic, Position
from backwright.importing.found import Column, Found, Reference, Table, noted, unsaid
from backwright.importing.models.attributes import (
    Attribute,
    attributes_of,
    is_maker,
    is_optional,
)
from backwright.importing.models.constraints import Constraints
from backwright.importing.models.defaults import default_in
from backwright.importing.models.types import Typist
from backwright.importing.sql.tokens import Unsayable
from backwright.naming import snake

BOUNDS: Final = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<"}
_SUFFIX: Final = re.compile(r"(?<=[a-z0-9])(Model|ORM|Orm|Table|DB|Db|Entity)$")
"""What many call their models after what they are models of."""

NO_MODELS: Final = frozenset({"test", "migration"})
"""Layers whose models are not the service's own."""

TABLES: Final = frozenset(
    {"sqlalchemy.Table", "sqlalchemy.schema.Table", "sqlmodel.Table"}
)


def read(files: Mapping[str, str], name: str, within: str = "") -> Found:
    """Return what the models of a project say.

    Args:
        files: Its texts by path.
        name: What to call it.
        within: The file or folder of it that is meant; empty for all.
    """
    project = project_of(files)
    reader = _Reader(project, Typist(project), files)
    tables: dict[str, Table] = {}

    def is_meant(path: str) -> bool:
        return not within or f"{path}/".startswith(f"{within}/")

    for path, table in reader.tables():
        if not is_meant(path):
            continue
        known = tables.get(table.name)
        if known is None or len(known.columns) < len(table.columns):
            tables[table.name] = table
    return Found(
        name=name,
        source=f"the models of {name}",
        tables=tuple(_related(table, tables) for table in tables.values()),
        remarks=tuple(
            unsaid(path, "cannot be read as Python")
            for path in files
            if path.endswith(".py") and is_meant(path) and path not in project.files
        ),
    )


@dataclass(frozen=True)
class _Reader:
    """Reads one project."""

    project: Project
    typist: Typist
    files: Mapping[str, str]

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Yield each model's table with its file, then those made without a model."""
        for model in self.project.models.all.values():
            file = self.project.file_of(model.module)
            if file is not None and file.layer not in NO_MODELS:
                yield file.path, self._table(model)
        for name, assign in self.project.names.assigns.items():
            if isinstance(assign.value, Call):
                module = name.removesuffix(f".{assign.target}")
                file = self.project.file_of(module)
                made_by = self.project.names.resolve(module, assign.value.func)
                if file is not None and made_by in TABLES:
                    yield file.path, self._plain(file, assign, assign.value)

    def _table(self, model: Model) -> Table:
        attributes = attributes_of(self.project, model)
        name = model.table or self._table_name(model)
        file = self.project.file_of(model.module)
        place = file.path if file else model.module
        said = Constraints(place, model.table_args)
        made = self._made(name, attributes, said)
        klass = model.klass.name
        return replace(made, entity=_SUFFIX.sub("", klass), model=klass)

    @staticmethod
    def _table_name(model: Model) -> str:
        """Return the table of a model that does not name it."""
        klass = model.klass.name
        return klass.lower() if model.sqlmodel else snake(klass)

    def _plain(self, file: FileView, assign: Assign, made: Call) -> Table:
        """Return a table that is made by `Table(…)`."""
        module, path = file.module, file.path
        attributes = {
            column: Attribute(
                column,
                module,
                path,
                Position(call.line, call.column, call.end_column),
                None,
                call,
            )
            for call in made.args
            if isinstance(call, Call) and is_maker(call) and call.args
            if (column := text_of(call.args[0]))
        }
        name = text_of(made.args[0]) if made.args else None
        return self._made(
            name or assign.target, attributes, Constraints(path, tuple(calls_in(made)))
        )

    def _made(
        self, name: str, attributes: Mapping[str, Attribute], said: Constraints
    ) -> Table:
        own = [found for one in attributes.values() if (found := _reference(one))]
        columns = {each.name: each.column for each in attributes.values()}
        keys = tuple(one.column for one in attributes.values() if _is_key(one))
        singles = [(one.column,) for one in attributes.values() if one.flag("unique")]
        indexed = [(one.column,) for one in attributes.values() if one.flag("index")]
        return Table(
            name=name,
            columns=tuple(self._column(one) for one in attributes.values()),
            key=said.key or keys,
            references=(*own, *said.references),
            uniques=(*singles, *(_named(one, columns) for one in said.uniques)),
            indexes=(*indexed, *(_named(one, columns) for one in said.indexes)),
            rules=said.rules,
            remarks=said.remarks,
        )

    def _column(self, attribute: Attribute) -> Column:
        told, read = self.typist.of(attribute)
        remarks: list[Diagnostic] = []
        if not read.type:
            message = f"no kind of field holds `{told or 'no type'}`"
            remarks.append(self._unsaid(attribute, message))
        elif read.remark:
            remarks.append(noted(attribute.path, read.remark))
        default = ""
        try:
            default = default_in(attribute, self.typist, read.type)
        except Unsayable as why:
            if not _is_key(attribute):
                message = f"the default was left out: {why}"
                remarks.append(self._unsaid(attribute, message))
        return Column(
            name=attribute.column,
            type=read.type,
            told=told,
            optional=_is_nullable(attribute),
            default=default,
            constraints=tuple(_constraints(attribute)),
            description=_description(attribute),
            remarks=tuple(remarks),
        )

    def _unsaid(self, attribute: Attribute, message: str) -> Diagnostic:
        lines = self.files.get(attribute.path, "").splitlines()
        number = attribute.position.line
        source = lines[number - 1] if 0 < number <= len(lines) else ""
        return unsaid(attribute.path, message, attribute.position, source)


def _related(table: Table, tables: Mapping[str, Table]) -> Table:
    """Return a table whose foreign keys name tables, where they named classes."""
    classes = {one.model: name for name, one in tables.items() if one.model}
    references = tuple(
        replace(one, table=classes.get(one.table, one.table))
        if one.table not in tables
        else one
        for one in table.references
    )
    return replace(table, references=references)


def _named(columns: tuple[str, ...], known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(known.get(column, column) for column in columns)


def _is_key(attribute: Attribute) -> bool:
    inner = attribute.made.keyword("sa_column") if attribute.made else None
    within = inner.keyword("primary_key") if isinstance(inner, Call) else None
    return bool(attribute.flag("primary_key")) or within == Const(value=True)


def _is_nullable(attribute: Attribute) -> bool:
    said = attribute.flag("nullable")
    if said is not None:
        return said
    if _is_key(attribute):
        return False
    if attribute.annotation is not None:
        return is_optional(attribute.annotation)
    return attribute.made is not None


def _reference(attribute: Attribute) -> Reference | None:
    made = attribute.made
    if made is None:
        return None
    named = text_of(made.keyword("foreign_key"))
    ondelete = made.keyword("ondelete")
    for call in calls_in(made):
        if call.method == "ForeignKey" and call.args:
            named = text_of(call.args[0]) or name_of(call.args[0])
            ondelete = call.keyword("ondelete")
    if not named or "." not in named:
        return None
    table, _, column = named.rpartition(".")
    return Reference(
        columns=(attribute.column,),
        table=table.rpartition(".")[2],
        to=(column,),
        on_delete=(text_of(ondelete) or "").lower(),
    )


def _constraints(attribute: Attribute) -> Iterator[str]:
    made = attribute.made
    if made is None or made.method != "Field":
        return
    for word, sign in BOUNDS.items():
        value = made.keyword(word)
        if isinstance(value, Const) and isinstance(value.value, int | float):
            yield f"{sign} {value.value}"
    least = made.keyword("min_length")
    if isinstance(least, Const) and isinstance(least.value, int):
        yield f"length {least.value}.."
    pattern = text_of(made.keyword("pattern") or made.keyword("regex"))
    if pattern:
        yield f"matches /{pattern.replace('/', chr(92) + '/')}/"


def _description(attribute: Attribute) -> str:
    made = attribute.made
    words = ("comment", "doc", "description")
    found = (text_of(made.keyword(word)) for word in words) if made else ()
    return next((text for text in found if text), "")

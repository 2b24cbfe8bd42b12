"""From the type of a column, as Python says it, to a kind of a blueprint."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Items,
    Operation,
    Ref,
    Subscript,
    name_of,
    text_of,
)
from backwright.check.view.project import Project
from backwright.importing.models.attributes import Attribute
from backwright.importing.sql.types import Read, enum_of, exact_of, type_of
from backwright.importing.sql.types import text_of as text_type

SQL: Final = {
    "BigInteger": "bigint",
    "BIGINT": "bigint",
    "Boolean": "boolean",
    "CITEXT": "text",
    "DOUBLE_PRECISION": "double precision",
    "Double": "double precision",
    "Float": "float",
    "INET": "inet",
    "Integer": "integer",
    "Interval": "interval",
    "JSON": "json",
    "JSONB": "jsonb",
    "LargeBinary": "blob",
    "BYTEA": "blob",
    "Numeric": "numeric",
    "PickleType": "",
    "SmallInteger": "integer",
    "String": "varchar",
    "TSVECTOR": "",
    "Text": "text",
    "Unicode": "varchar",
    "UnicodeText": "text",
    "Uuid": "uuid",
    "UUID": "uuid",
    "GUID": "uuid",
    "AutoString": "varchar",
    "EmailType": "varchar(254)",
}
"""Types of SQLAlchemy by their last name, in SQL."""

PYTHON: Final = {
    "bool": Read("bool"),
    "bytes": Read("bytes"),
    "datetime.date": Read("date"),
    "datetime.datetime": Read("datetime"),
    "datetime.time": Read("time"),
    "datetime.timedelta": Read("duration"),
    "decimal.Decimal": exact_of([]),
    "dict": Read("json"),
    "float": Read("float"),
    "int": Read("int"),
    "ipaddress.IPv4Address": Read("ip"),
    "ipaddress.IPv6Address": Read("ip"),
    "list": Read("json"),
    "object": Read("json"),
    "pydantic.AnyHttpUrl": Read("url"),
    "pydantic.AnyUrl": Read("url"),
    "pydantic.EmailStr": Read("email"),
    "pydantic.HttpUrl": Read("url"),
    "pydantic.SecretStr": Read("secret"),
    "pydantic.networks.EmailStr": Read("email"),
    "str": Read("text"),
    "typing.Any": Read("json"),
    "typing.Dict": Read("json"),
    "typing.List": Read("json"),
    "uuid.UUID": Read("uuid"),
}
"""Types of annotations by their whole name."""

PAIR: Final = 2
"""How many sizes an exact number has: its digits, and those after the point."""

ENUMS: Final = frozenset({"enum.Enum", "enum.StrEnum", "enum.IntEnum"})
NO_TYPE: Final = frozenset({"ForeignKey", "Identity", "Computed", "Sequence"})


@dataclass(frozen=True)
class Typist:
    """Finds the kind of each column of a project."""

    project: Project

    def of(self, attribute: Attribute) -> tuple[str, Read]:
        """Return a column's type in Python's words, and in ours."""
        said = _said(attribute.made)
        if said is not None:
            told = name_of(said) or getattr(said, "func", "")
            read = self._of_sql(attribute.module, said)
            if read.type or attribute.annotation is None:
                return told, read
        found = self._of_annotation(attribute)
        if found.type.startswith("decimal"):
            found = _exact(attribute.made, found)
        if attribute.made is not None and found.type == "text":
            found = _measured(attribute.made, found)
        return said_by(attribute.annotation), found

    def _of_sql(self, module: str, said: Expr) -> Read:
        """Return a type that is said in SQLAlchemy's words."""
        call = said if isinstance(said, Call) else None
        name = (call.func if call else name_of(said)).rpartition(".")[2]
        if name == "Enum" and call:
            return self._of_enum(module, call)
        if name == "ARRAY" and call and call.args:
            return _array(self._of_sql(module, call.args[0]))
        if name in ("DateTime", "TIMESTAMP"):
            return _moment(call)
        word = SQL.get(name, name.lower())
        sizes = ", ".join(str(size) for size in _sizes(call))
        return type_of(f"{word}({sizes})" if sizes else word)

    def _of_enum(self, module: str, call: Call) -> Read:
        words = [text for item in call.args if (text := text_of(item)) is not None]
        if not words and call.args:
            words = self.words_of(module, call.args[0])
        return enum_of(words) if words else Read("")

    def _of_annotation(self, attribute: Attribute) -> Read:
        words = _literals(attribute.annotation)
        if words:
            return enum_of(words)
        words = self.words_of(attribute.module, attribute.annotation)
        if words:
            return enum_of(words)
        found = self.project.inference.of_annotation(
            attribute.module, attribute.annotation
        )
        return PYTHON.get(found.name, Read(""))

    def words_of(self, module: str, said: Expr | None) -> list[str]:
        """Return the words of the enum that an expression names; none for others."""
        name = self.project.inference.of_annotation(module, said).name
        klass = self.project.names.classes.get(name)
        if klass is None or not self.project.ancestry.is_a(name, ENUMS):
            return []
        return [
            word
            for field in klass.fields
            if (word := _word(field.name, field.value)) is not None
        ]


def _word(name: str, value: Expr | None) -> str | None:
    if isinstance(value, Call) and value.method == "auto":
        return name.lower()
    said = value.value if isinstance(value, Const) else None
    return said if isinstance(said, str) else None


def _said(made: Call | None) -> Expr | None:
    """Return the type that a call gives its column; None where it gives none."""
    if made is None:
        return None
    for keyword in ("type_", "sa_type"):
        if (given := made.keyword(keyword)) is not None:
            return given
    inner = made.keyword("sa_column")
    if isinstance(inner, Call):
        return _said(inner)
    for given in made.args if made.method != "Field" else ():
        if _is_type(given):
            return given
    return None


def _is_type(given: Expr) -> bool:
    name = given.func if isinstance(given, Call) else name_of(given)
    last = name.rpartition(".")[2]
    return last[:1].isupper() and last not in NO_TYPE


def _sizes(call: Call | None) -> Iterator[int]:
    if call is None:
        return
    named = [call.keyword(word) for word in ("length", "precision", "scale")]
    for given in (*call.args, *named):
        if isinstance(given, Const) and type(given.value) is int:
            yield given.value


def _moment(call: Call | None) -> Read:
    zoned = call.argument(0, "timezone") if call else None
    is_zoned = isinstance(zoned, Const) and zoned.value is True
    return type_of("timestamptz" if is_zoned else "timestamp")


def _exact(made: Call | None, found: Read) -> Read:
    """Return a type with the digits that a type of the project's own is given."""
    for given in made.args if made else ():
        sizes = list(_sizes(given if isinstance(given, Call) else None))
        if len(sizes) == PAIR:
            return exact_of(sizes)
    return found


def _array(of: Read) -> Read:
    return Read(f"list of {of.type}", of.remark) if of.type else of


def _measured(made: Call, found: Read) -> Read:
    longest = made.keyword("max_length")
    if isinstance(longest, Const) and isinstance(longest.value, int):
        return text_type(longest.value)
    return found


def _literals(annotation: Expr | None) -> list[str]:
    """Return the words of `Literal["a", "b"]`, also with `| None`."""
    if isinstance(annotation, Operation):
        return next(
            (found for one in annotation.parts if (found := _literals(one))), []
        )
    if not isinstance(annotation, Subscript):
        return []
    if name_of(annotation.value).rpartition(".")[2] != "Literal":
        return []
    key = annotation.key
    items = key.items if isinstance(key, Items) else (key,)
    return [text for item in items if (text := text_of(item)) is not None]


def said_by(annotation: Expr | None) -> str:
    """Return an annotation in a few words."""
    match annotation:
        case Ref(name=name):
            return name
        case Const(value=value):
            return str(value)
        case Subscript(value=value):
            return said_by(value)
        case Operation(parts=parts):
            return " | ".join(map(said_by, parts))
        case _:
            return ""

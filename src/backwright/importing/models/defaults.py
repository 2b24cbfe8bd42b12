"""From the default of an attribute to the default of a field."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from backwright.check.facts.expr import Call, Const, Expr, Items, Pairs, Ref, text_of
from backwright.importing.models.attributes import Attribute
from backwright.importing.models.types import Typist
from backwright.importing.sql.defaults import BY_MOMENT, default_of, said
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.sql.types import kind_of

MOMENTS: Final = frozenset(
    ["now", "utcnow", "today", "current_timestamp", "sysdate", "get_datetime_utc"]
)
KEYWORDS: Final = ("default", "default_factory", "server_default", "insert_default")
EMPTY: Final[Mapping[str, object]] = {"list": [], "dict": {}}
IDS: Final = frozenset(["uuid1", "uuid4", "uuid7"])


def default_in(attribute: Attribute, typist: Typist, type_: str) -> str:
    """Return a default as a field's line says it; empty for none.

    Raises:
        Unsayable: It is computed.
    """
    made = attribute.made
    given = [made.keyword(word) for word in KEYWORDS] if made else []
    value = next((one for one in given if one is not None), None)
    kind = kind_of(type_)
    if value is None or value in (Const(None), Ref("...")):
        return ""
    if isinstance(value, Call) and value.method == "text" and value.args:
        return default_of(text_of(value.args[0]) or "", kind)
    if made and made.keyword("server_default") is value and isinstance(value, Const):
        return default_of(f"'{value.value!s}'", kind)
    return _default(attribute, typist, value, kind)


def _default(attribute: Attribute, typist: Typist, value: Expr, kind: str) -> str:
    name = value.func if isinstance(value, Call) else getattr(value, "name", "")
    last = name.rpartition(".")[2]
    if kind in BY_MOMENT and last in MOMENTS:
        return BY_MOMENT[kind]
    if isinstance(value, Ref):
        return _named(attribute, typist, name, kind)
    match value:
        case Const(value=bool() | int() | str() as plain):
            return said(plain, kind)
        case Const(value=float() as plain):
            return said(Decimal(str(plain)), kind)
        case Items(items=()):
            return said([], kind)
        case Pairs(pairs=()):
            return said({}, kind)
    raise Unsayable("it is computed")


def _named(attribute: Attribute, typist: Typist, name: str, kind: str) -> str:
    """Return the default that a name means: a member of an enum, or `list`."""
    if name in EMPTY:
        return said(EMPTY[name], kind)
    if name.rpartition(".")[2] in IDS and kind == "uuid":
        raise Unsayable("an id that is made anew")
    owner, _, member = name.removesuffix(".value").rpartition(".")
    project = typist.project
    whole = project.names.resolve(attribute.module, owner) if owner else ""
    klass = project.names.classes.get(whole)
    for field in klass.fields if klass else ():
        word = text_of(field.value)
        if field.name == member and word is not None:
            return said(word, kind)
    raise Unsayable("it is computed")

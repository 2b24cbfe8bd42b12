"""How the values of one type become those of another, and which have no equal.

A cast never makes another value of one: a row whose value has no exact equal in the new
type stops the migration.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backwright.design.migrating.sql import Sql, same
from backwright.design.migrating.types import ColumnType, Family, column_type

AS_IT_IS = same("{}")
ALL = same("")
EXACT_DIGITS = 15
"""Digits of a decimal number that a float always keeps."""
WHOLE_TEXT = "^(0|-?[1-9][0-9]{0,18})$"
INSTANT_TEXT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$"
MIDNIGHT = " 00:00:00.000000"


@dataclass(frozen=True, slots=True)
class Cast:
    """A cast; `{}` stands for the column.

    Attributes:
        value: The new value.
        fits: Which values have an equal; empty where all have.
        safe: Whether nobody needs to ask for it: the values that fit stay as they are.
        noted: Whether PostgreSQL need not write the rows again.
    """

    value: Sql = AS_IT_IS
    fits: Sql = ALL
    safe: bool = False
    noted: bool = False

    def fitting(self, column: str) -> Sql:
        """Return what a column has to be like: null always fits."""
        fits = self.fits.of(column)
        if fits == ALL:
            return ALL
        empty = f"{column} IS NULL OR "
        return Sql(f"{empty}({fits.postgresql})", f"{empty}({fits.sqlite})")


def cast(old: str, new: str) -> Cast | None:
    """Return how values of a type become those of another; nothing if they cannot.

    Args:
        old: The type, as Python: `sa.String(20)`.
        new: The other.
    """
    before, after = column_type(old), column_type(new)
    make = CASTS.get((before.family, after.family))
    return make(before, after) if make else None


def _text(old: ColumnType, new: ColumnType) -> Cast:
    if not new.length or 0 < old.length <= new.length:
        return Cast(safe=True, noted=True)
    return Cast(fits=same(f"length({{}}) <= {new.length}"), safe=True)


def _whole(old: ColumnType, new: ColumnType) -> Cast:
    fits = ALL if old.most <= new.most else same(_within("{}", new.most))
    return Cast(fits=fits, safe=True)


def _within(value: str, most: int) -> str:
    return f"{value} BETWEEN {-most - 1} AND {most}"


def _whole_to_numeric(old: ColumnType, new: ColumnType) -> Cast:
    value = Sql("{}", f"{{}} * {10**new.scale}")
    if len(str(old.most)) <= new.whole:
        return Cast(value, safe=True)
    return Cast(value, same(f"abs({{}}) < {10**new.whole}"))


def _numeric_to_whole(old: ColumnType, new: ColumnType) -> Cast:
    one = 10**old.scale
    fits = Sql(
        f"{{}} = trunc({{}}) AND {_within('{}', new.most)}",
        f"{{}} % {one} = 0 AND {_within(f'{{}} / {one}', new.most)}",
    )
    return Cast(Sql("{}", f"{{}} / {one}"), fits)


def _numeric(old: ColumnType, new: ColumnType) -> Cast:
    if new.scale >= old.scale:
        value = Sql("{}", f"{{}} * {10 ** (new.scale - old.scale)}")
        if new.whole >= old.whole:
            alike = new.scale == old.scale
            return Cast(AS_IT_IS if alike else value, safe=True, noted=alike)
        within = Sql(
            f"abs({{}}) < {10**new.whole}",
            f"abs({{}}) < {10 ** (new.whole + old.scale)}",
        )
        return Cast(value, within, safe=True)
    one = 10 ** (old.scale - new.scale)
    fits = Sql(
        f"{{}} = round({{}}, {new.scale}) AND abs({{}}) < {10**new.whole}",
        f"{{}} % {one} = 0 AND abs({{}}) < {10 ** (new.whole + old.scale)}",
    )
    return Cast(Sql("{}", f"{{}} / {one}"), fits, safe=True)


def _to_double(old: ColumnType, new: ColumnType) -> Cast:
    del new
    if old.family is not Family.NUMERIC:
        return Cast(Sql("{}", "CAST({} AS REAL)"), safe=True)
    one = f"{10**old.scale}.0"
    value = Sql("{}", f"{{}} / {one}")
    if sum(old.sizes[:1]) <= EXACT_DIGITS:
        return Cast(value)
    back = f"CAST(round({{}} / {one} * {one}) AS INTEGER) = {{}}"
    return Cast(value, Sql("{}::float8::numeric = {}", back))


def _double_to_whole(old: ColumnType, new: ColumnType) -> Cast:
    del old
    within = _within("{}", new.most)
    fits = Sql(
        f"{{}} = trunc({{}}) AND {within}", f"{{}} = CAST({{}} AS INTEGER) AND {within}"
    )
    return Cast(Sql("{}", "CAST({} AS INTEGER)"), fits)


def _double_to_numeric(old: ColumnType, new: ColumnType) -> Cast:
    del old
    one = 10**new.scale
    least = f"abs({{}}) < {10**new.whole}"
    fits = Sql(
        f"CASE WHEN {least} THEN {{}}::numeric = round({{}}::numeric, {new.scale})"
        " ELSE false END",
        f"{least} AND round({{}} * {one}) / {one}.0 = {{}}",
    )
    return Cast(Sql("{}::numeric", f"CAST(round({{}} * {one}) AS INTEGER)"), fits)


def _boolean_to_whole(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    return Cast(Sql("{}::int", "{}"))


def _whole_to_boolean(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    return Cast(Sql("({} = 1)", "{}"), same("{} IN (0, 1)"))


def _date_to_datetime(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    return Cast(Sql("({}::timestamp AT TIME ZONE 'UTC')", f"{{}} || '{MIDNIGHT}'"))


def _datetime_to_date(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    fits = Sql(
        "({} AT TIME ZONE 'UTC')::time = '00:00'", f"substr({{}}, 11) = '{MIDNIGHT}'"
    )
    return Cast(Sql("({} AT TIME ZONE 'UTC')::date", "substr({}, 1, 10)"), fits)


def _to_text(old: ColumnType, new: ColumnType) -> Cast:
    value = _numeric_text(old) if old.family is Family.NUMERIC else TEXTS[old.family]
    if not new.length:
        return Cast(value)
    said = Sql(f"length({value.postgresql})", f"length({value.sqlite})")
    most = f" <= {new.length}"
    return Cast(value, Sql(said.postgresql + most, said.sqlite + most))


def _numeric_text(old: ColumnType) -> Sql:
    if not old.scale:
        return Sql("{}::text", "CAST({} AS TEXT)")
    one, zeros = 10**old.scale, "0" * old.scale
    sign = "CASE WHEN {} < 0 THEN '-' ELSE '' END"
    behind = f"substr('{zeros}' || (abs({{}}) % {one}), -{old.scale})"
    return Sql("{}::text", f"({sign} || (abs({{}}) / {one}) || '.' || {behind})")


def _text_to_whole(old: ColumnType, new: ColumnType) -> Cast:
    del old
    least, most = -new.most - 1, new.most
    number = "CAST({} AS INTEGER)"
    fits = Sql(
        f"CASE WHEN {{}} ~ '{WHOLE_TEXT}'"
        f" THEN {{}}::numeric BETWEEN {least} AND {most} ELSE false END",
        f"{{}} = CAST({number} AS TEXT) AND {number} BETWEEN {least} AND {most}",
    )
    return Cast(Sql("{}::bigint", number), fits)


def _text_to_numeric(old: ColumnType, new: ColumnType) -> Cast:
    del old
    behind = rf"(\.[0-9]{{1,{new.scale}}})?" if new.scale else ""
    sign = "CASE WHEN {} LIKE '-%' THEN 2 ELSE 1 END"
    dot = "instr({} || '.', '.')"
    digits = f"substr({{}}, {sign}, {dot} - ({sign}))"
    parts = f"substr({{}}, {dot} + 1)"
    fits = Sql(
        f"{{}} ~ '^-?[0-9]{{1,{new.whole}}}{behind}$'",
        f"length({digits}) BETWEEN 1 AND {new.whole} AND {digits} NOT GLOB '*[^0-9]*'"
        f" AND length({parts}) <= {new.scale} AND {parts} NOT GLOB '*[^0-9]*'"
        " AND {} NOT LIKE '%.'",
    )
    zeros = "0" * new.scale
    whole = f"substr({{}}, 1, {dot} - 1)"
    value = f"CAST({whole} || substr({parts} || '{zeros}', 1, {new.scale}) AS INTEGER)"
    return Cast(Sql("{}::numeric", value), fits)


def _text_to_boolean(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    return Cast(same("({} = 'true')"), same("{} IN ('true', 'false')"))


def _text_to_date(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    fits = Sql(r"{} ~ '^\d{4}-\d\d-\d\d$'", "{} = date({}, '+0 days')")
    return Cast(Sql("{}::date", "{}"), fits)


def _text_to_datetime(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    zeros = "CASE WHEN instr({}, '.') THEN '000000' ELSE '.000000' END"
    fits = Sql(
        f"{{}} ~ '{INSTANT_TEXT}'",
        "{} LIKE '____-__-__T__:__:__%Z'"
        " AND strftime('%Y-%m-%dT%H:%M:%S', {}, '+0 days') = substr({}, 1, 19)",
    )
    value = f"substr(replace(rtrim({{}}, 'Z'), 'T', ' ') || {zeros}, 1, 26)"
    return Cast(Sql("{}::timestamptz", value), fits)


def _text_to_uuid(old: ColumnType, new: ColumnType) -> Cast:
    del old, new
    bare = "replace({}, '-', '')"
    fits = Sql(
        "{} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'",
        f"length({{}}) = 36 AND length({bare}) = 32 AND {bare} NOT GLOB"
        " '*[^0-9a-fA-F]*'",
    )
    return Cast(Sql("{}::uuid", f"lower({bare})"), fits)


GROUPS = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
TEXTS: Mapping[Family, Sql] = {
    Family.WHOLE: Sql("{}::text", "CAST({} AS TEXT)"),
    Family.BOOLEAN: Sql(
        "{}::text", "CASE {} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    ),
    Family.DATE: Sql("to_char({}, 'YYYY-MM-DD')", "{}"),
    Family.DATETIME: Sql(
        "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
        "replace({}, ' ', 'T') || 'Z'",
    ),
    Family.UUID: Sql(
        "{}::text",
        " || '-' || ".join(f"substr({{}}, {at}, {size})" for at, size in GROUPS),
    ),
}
CASTS: Mapping[tuple[Family, Family], Callable[[ColumnType, ColumnType], Cast]] = {
    (Family.TEXT, Family.TEXT): _text,
    (Family.WHOLE, Family.WHOLE): _whole,
    (Family.WHOLE, Family.NUMERIC): _whole_to_numeric,
    (Family.WHOLE, Family.DOUBLE): _to_double,
    (Family.WHOLE, Family.BOOLEAN): _whole_to_boolean,
    (Family.NUMERIC, Family.NUMERIC): _numeric,
    (Family.NUMERIC, Family.WHOLE): _numeric_to_whole,
    (Family.NUMERIC, Family.DOUBLE): _to_double,
    (Family.DOUBLE, Family.WHOLE): _double_to_whole,
    (Family.DOUBLE, Family.NUMERIC): _double_to_numeric,
    (Family.BOOLEAN, Family.WHOLE): _boolean_to_whole,
    (Family.DATE, Family.DATETIME): _date_to_datetime,
    (Family.DATETIME, Family.DATE): _datetime_to_date,
    **{(family, Family.TEXT): _to_text for family in (*TEXTS, Family.NUMERIC)},
    (Family.TEXT, Family.WHOLE): _text_to_whole,
    (Family.TEXT, Family.NUMERIC): _text_to_numeric,
    (Family.TEXT, Family.BOOLEAN): _text_to_boolean,
    (Family.TEXT, Family.DATE): _text_to_date,
    (Family.TEXT, Family.DATETIME): _text_to_datetime,
    (Family.TEXT, Family.UUID): _text_to_uuid,
}

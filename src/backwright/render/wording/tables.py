"""Constraints and indexes in words of SQLAlchemy."""

from collections.abc import Iterator

from backwright.design.check import Check
from backwright.design.entity import Entity
from backwright.design.field import Column, Field
from backwright.design.table import ForeignKey, Index, Unique
from backwright.naming import shortened
from backwright.render.wording.docstrings import literal, quoted


def fixed(name: str) -> str:
    """Return the name of a constraint, which no convention changes."""
    return f'conv("{name}")'


def listed(names: tuple[str, ...]) -> str:
    """Return names as a list of Python."""
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def foreign_key(key: ForeignKey) -> str:
    """Return a foreign key."""
    to = listed(tuple(f"{key.table}.{column}" for column in key.to))
    parts = [listed(key.columns), to, f"name={fixed(key.name)}"]
    parts.append(f'ondelete="{key.on_delete}"')
    return f"ForeignKeyConstraint({', '.join(parts)})"


def unique(entity: Entity, found: Unique) -> str:
    """Return a unique constraint; a partial one is an index."""
    columns = ", ".join(f'"{column}"' for column in found.columns)
    said = f"{columns}, name={fixed(found.name)}"
    return f"UniqueConstraint({said}{_about(entity, found)})"


def _about(entity: Entity, found: Unique) -> str:
    if found.key or not found.json:
        return ""
    field = found.json[-1] if found.fields[-1] != entity.owner else found.json[0]
    return f', info={{"field": "{field}"}}'


def unique_index(entity: Entity, found: Unique) -> str:
    """Return a partial unique index of a model."""
    columns = ", ".join(f'"{column}"' for column in found.columns)
    where = f"postgresql_where=text({quoted(found.where)})"
    same = f"sqlite_where=text({quoted(found.where)})"
    about = _about(entity, found)
    return f'Index("{found.name}", {columns}, unique=True, {where}, {same}{about})'


def checks(entity: Entity) -> Iterator[str]:
    """Yield the CHECKs of an entity, each for the databases that can say it."""
    for check in entity.table.checks:
        yield from _check(check)


def textual(sql: str) -> str:
    """Return SQL for SQLAlchemy's `text`, to which a colon begins a parameter."""
    return literal(sql.replace(":", "\\:"))


def _check(check: Check) -> Iterator[str]:
    about = f', info={{"field": "{check.json}"}}' if check.json else ""
    name = f"name={fixed(check.constraint)}"
    if check.same and check.postgresql:
        sql = textual(check.postgresql)
        yield f"CheckConstraint({sql}, {name}{about})"
        return
    for database in ("postgresql", "sqlite"):
        if sql := getattr(check, database):
            made = f"CheckConstraint({textual(sql)}, {name}{about})"
            yield f'{made}.ddl_if(dialect="{database}")'


def choice_name(entity: Entity, column: Column) -> str:
    """Return the name of the CHECK of a column that holds one of a few words."""
    return shortened(f"ck_{entity.table.name}_{column.name}_known")


def columns_of(entity: Entity) -> tuple[tuple[Field, Column], ...]:
    """Return every column of an entity with its field."""
    return tuple((field, each) for field in entity.stored for each in field.columns)


def index_parts(found: Index, prefix: str = "") -> str:
    """Return what an index is on.

    Args:
        found: The index.
        prefix: What stands before SQLAlchemy's names.
    """
    said = (
        f"{prefix}text({quoted(part.text)})" if part.expression else f'"{part.text}"'
        for part in found.parts
    )
    return ", ".join(said)

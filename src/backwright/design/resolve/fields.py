"""From one field that was asked to one that will be built."""

from dataclasses import dataclass, replace

from backwright.blueprint import field as asked
from backwright.blueprint.field import Flag
from backwright.design.field import Column, Field, Role, Uniqueness
from backwright.design.holding.composite import Composite
from backwright.design.resolve.context import Context
from backwright.design.resolve.defaults import default_of, example_of
from backwright.design.resolve.types import Home, type_of
from backwright.design.types import Type
from backwright.kinds.traits import Trait
from backwright.naming import shortened

NEEDS = {
    Flag.SEARCH: Trait.SEARCHABLE,
    Flag.SORT: Trait.SORTABLE,
    Flag.FILTER: Trait.FILTERABLE,
    Flag.UNIQUE: Trait.UNIQUE,
    Flag.UNIQUE_PER_TENANT: Trait.UNIQUE,
    Flag.INDEX: Trait.INDEXABLE,
}
INDEXED = (Flag.SORT, Flag.UNIQUE, Flag.UNIQUE_PER_TENANT, Flag.INDEX)
LONGEST_IN_INDEX = 600
LONGEST_ASCII_IN_INDEX = 2_500


@dataclass(frozen=True)
class Maker:
    """Makes the fields of one entity, value, input or output.

    Attributes:
        context: The service.
        home: Where the fields are declared.
        stored: Whether they are kept in a table.
        tenanted: Whether the rows of that table belong to a tenant.
    """

    context: Context
    home: Home
    stored: bool = True
    tenanted: bool = False

    def __call__(self, field: asked.Field) -> Field:
        """Return a field that is neither a reference nor a file.

        Raises:
            Unread: Nothing can be made of it.
        """
        return self.of_type(field, type_of(self.context, field, self.home))

    def of_type(self, field: asked.Field, held: Type, name: str = "") -> Field:
        """Return a field whose type is known.

        Args:
            field: What was asked.
            held: What it holds.
            name: The attribute, where it is not the name that was asked.
        """
        self._check_flags(field, held)
        attribute = name or str(field.name)
        made = Field(
            name=attribute,
            asked=str(field.name),
            json=self.context.json(attribute),
            type=held,
            optional=field.optional,
            default=default_of(self.context, field, held),
            description=str(field.description or ""),
            example=example_of(self.context, field, held),
            unique=self._unique(field),
            was=str(field.was or ""),
        )
        made = _flagged(made, field)
        names = self.context.names.get(self.home.name)
        table = names.plural_snake if names else ""
        return with_columns(made, table) if self.stored else made

    def _unique(self, field: asked.Field) -> Uniqueness:
        if Flag.UNIQUE_PER_TENANT in field.flags:
            return Uniqueness.TENANT
        return Uniqueness.EVERYWHERE if Flag.UNIQUE in field.flags else Uniqueness.NONE

    def _check_flags(self, field: asked.Field, held: Type) -> None:
        several = isinstance(held, Composite) or len(held.cells) > 1
        scalar = None if several else held.cells[0].scalar
        for flag in sorted(field.flags):
            trait = NEEDS.get(flag)
            if trait and (scalar is None or not scalar.has(trait)):
                message = f"`{flag}` does not go with `{field.type.name}`"
                self.context.mistake("misfit", message, field.place(flag))
            if flag in INDEXED and scalar and not self._has_room(held):
                message = f"texts of `{field.name}` are too long for an index"
                advice = f"at most {LONGEST_IN_INDEX} letters can be sorted or unique"
                self.context.mistake("misfit", message, field.place(flag), advice)
            if flag is Flag.UNIQUE_PER_TENANT and not self.tenanted:
                message = f"rows of `{self.home.name}` belong to no tenant"
                advice = "write `unique`"
                place = field.place(Flag.UNIQUE)
                self.context.mistake("no-tenancy", message, place, advice)
            if not self.stored and flag is not Flag.PRIVATE:
                message = f"`{flag}` means nothing here"
                self.context.mistake("misfit", message, field.place(flag))

    def _has_room(self, held: Type) -> bool:
        scalar = held.cells[0].scalar
        if scalar is None or scalar.domain != "str" or scalar.bounds.max_length is None:
            return True
        ascii_only = scalar.kind.name in ("url", "slug", "email", "ip")
        most = LONGEST_ASCII_IN_INDEX if ascii_only else LONGEST_IN_INDEX
        return scalar.bounds.max_length <= most


def _flagged(made: Field, field: asked.Field) -> Field:
    scalar = made.type.cells[0].scalar
    hidden = bool(scalar and scalar.has(Trait.HASHED))
    return replace(
        made,
        index=Flag.INDEX in field.flags,
        searched=Flag.SEARCH in field.flags,
        filtered=Flag.FILTER in field.flags,
        sorted=Flag.SORT in field.flags,
        readonly=Flag.READONLY in field.flags,
        immutable=Flag.IMMUTABLE in field.flags,
        private=Flag.PRIVATE in field.flags or hidden,
    )


def with_columns(field: Field, table: str = "") -> Field:
    """Return the field with the columns that keep it.

    Args:
        field: The field.
        table: Where they are, for the name of a CHECK of words.
    """
    columns = tuple(
        Column(name=field.name + cell.suffix, cell=cell, optional=field.optional)
        for cell in field.type.cells
    )
    return replace(field, columns=tuple(_named(column, table) for column in columns))


def _named(column: Column, table: str) -> Column:
    """Return the column with the name of the CHECK of its words, if it has any.

    The naming convention puts the table before it; both together must not be cut. A
    name that is cut within the table's is said whole.
    """
    start = f"ck_{table}_"
    whole = shortened(f"{start}{column.name}_known")
    name = f'"{whole.removeprefix(start)}"'
    name = name if whole.startswith(start) else f"conv({name})"
    named = column.cell.column.format(name)
    return replace(column, cell=replace(column.cell, column=named))


def built_in(context: Context, name: str, role: Role, held: Type) -> Field:
    """Return a field of ours."""
    optional = role is Role.DELETED_AT
    return with_columns(
        Field(
            name=name,
            json=context.json(name),
            role=role,
            type=held,
            optional=optional,
            example=held.samples[0].json,
            readonly=True,
        )
    )

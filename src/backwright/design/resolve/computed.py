"""Fields of a response that are not stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backwright.blueprint import field as asked_field
from backwright.blueprint import model as asked
from backwright.design.computed import Computed
from backwright.design.reference import Link
from backwright.design.resolve.carried import Carrier
from backwright.design.resolve.context import Context
from backwright.diagnostics import Position
from backwright.naming import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Computing:
    """Makes an entity's computed fields.

    Attributes:
        context: The service.
        entity: What was asked.
        carrier: Makes fields.
        links: The entity's many-to-many relations.
        owners: The attribute that holds whose it is, by entity; empty for none.
    """

    context: Context
    entity: asked.Entity
    carrier: Carrier
    links: Sequence[Link]
    owners: Mapping[str, str]

    def __call__(self, computed: asked.Computed) -> Computed:
        """Return one computed field.

        Raises:
            Unread: Nothing can be made of it.
        """
        field = self.carrier(computed.field)
        if computed.over is None:
            self._check_plain(computed.field)
            return Computed(field=field)
        names, through, link = self._relation(computed)
        return Computed(
            field=field,
            entity=names,
            through=through,
            link=link,
            count=computed.count,
            mine=computed.mine,
            owner=self._owner(computed, names),
        )

    def _check_plain(self, field: asked_field.Field) -> None:
        """Note what is said of a value that own code gives, where it means nothing."""
        if field.default is not None:
            self._means_nothing("a default", field.default.position)
        for constraint in field.constraints:
            self._means_nothing("a condition", constraint.position)

    def _means_nothing(self, what: str, place: Position) -> None:
        message = f"{what} means nothing here: your own code gives the value"
        self.context.mistake("misfit", message, place, "say the type alone")

    def _relation(self, computed: asked.Computed) -> tuple[Names, str, str]:
        """Return whose rows are looked at, and the attributes that lead there."""
        for link in self.links:
            if link.name == computed.over:
                return link.target.names, "", link.field
        word = computed.over or computed.field.name
        ways = dict(self._ways())
        if str(word) not in ways:
            raise self.context.unknown(
                "unknown-relation", "no relation is called", word, ways
            )
        names, through = ways[str(word)]
        return names, through, ""

    def _ways(self) -> Iterator[tuple[str, tuple[Names, str]]]:
        for other in self.context.service.entities:
            names = self.context.names[str(other.name)]
            for field in reversed(other.fields):
                if field.type.name == self.entity.name and not field.type.many:
                    yield names.plural_snake, (names, f"{field.name}_id")
                    yield names.pascal, (names, f"{field.name}_id")

    def _owner(self, computed: asked.Computed, names: Names) -> str:
        owner = self.owners.get(names.pascal, "")
        if computed.mine and not owner:
            message = f"`{names.pascal}` has no owner, so nothing of it is `mine`"
            advice = f"say `owner: created_by` of `{names.pascal}`"
            place = computed.position
            raise self.context.mistake("no-owner", message, place, advice)
        return owner if computed.mine else ""

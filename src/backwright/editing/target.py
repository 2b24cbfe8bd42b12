"""What a command line means: which thing, of which entity, of which service."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from backwright.blueprint.field import Field
from backwright.blueprint.mistakes import did_you_mean, one_of
from backwright.blueprint.model import Entity, Service
from backwright.blueprint.nodes import Mapping
from backwright.blueprint.source import Text
from backwright.diagnostics import Position, Rejected
from backwright.editing.nouns import Noun
from backwright.editing.page import Page, Path
from backwright.editing.sections import WORKSPACE

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Target:
    """A thing that is, or shall be, in a blueprint.

    Attributes:
        noun: What kind of thing.
        entity: The entity that has it; empty where the service has.
        name: What it is called; empty where that is still to be said.
        service: The service.
        top: The keys that lead to the service.
    """

    noun: Noun
    entity: str
    name: str
    service: Service
    top: Path

    @classmethod
    def of(cls, page: Page, noun: Noun, where: str, service: str = "") -> "Target":
        """Return what `Job.due_at`, or `Shop`, is.

        Args:
            page: The blueprint.
            noun: What kind of thing it is.
            where: What the user wrote.
            service: The name of the service, in a workspace of several.

        Raises:
            Rejected: There is no such entity.
        """
        found = next(
            (each for each in page.asked.services if each.name == service),
            page.asked.services[0],
        )
        top = (WORKSPACE, str(found.name)) if page.asked.workspace else ()
        if not noun.of_entity:
            return cls(noun, "", where, found, top)
        entity, _, name = where.partition(".")
        target = cls(noun, entity, name, found, top)
        if target.owner is None:
            known = [str(each.name) for each in found.entities]
            message = f"no entity is called `{entity}`"
            advice = did_you_mean(entity, known) or one_of(known)
            raise page.refusal("unknown-entity", message, Position(), advice)
        return target

    @property
    def list(self) -> Path:
        """The keys that lead to the list that it stands in."""
        above = ("entities", self.entity) if self.entity else ()
        return (*self.top, *above, *self.noun.below)

    @property
    def path(self) -> Path:
        """The keys that lead to it."""
        return (*self.list, self.name)

    @property
    def shown(self) -> str:
        """What a message calls it."""
        return f"{self.entity}.{self.name}" if self.entity else self.name

    @property
    def owner(self) -> Entity | None:
        """The entity that has it."""
        return _named(self.service.entities, self.entity)

    @property
    def kept(self) -> Entity | Field | None:
        """The entity or field that it is, if it is one that rows are kept of."""
        if self.noun.name == "entity":
            return _named(self.service.entities, self.name)
        if self.noun.below == ("fields",) and self.owner is not None:
            return _named(self.owner.fields, self.name)
        return None

    def renamed(self, page: Page, name: str) -> "Target":
        """Return the same thing under another name, in the blueprint as it is then."""
        service = _named(page.asked.services, str(self.service.name))
        return replace(self, name=name, service=service or self.service)

    def require(self, page: Page) -> Text:
        """Return its name as it stands in the blueprint.

        Raises:
            Rejected: It is not there.
        """
        key = page.key(self.path)
        if key is None:
            raise self.absent(page)
        return key

    def absent(self, page: Page) -> Rejected:
        """Return what to raise when it is not there."""
        above = page.find(self.list)
        entries = above.entries if isinstance(above, Mapping) else ()
        known = [str(word) for word, _ in entries]
        advice = did_you_mean(self.name, known) or (one_of(known) if known else "")
        word = page.key(self.list)
        return page.refusal(
            "not-there",
            f"there is no {self.noun.name} `{self.shown}`",
            word.position if word is not None else Position(),
            advice,
        )


Part = TypeVar("Part", Entity, Field, Service)


def _named(parts: Iterable[Part], name: str) -> Part | None:
    return next((each for each in parts if each.name == name), None)


def words_of(text: str) -> list[str]:
    """Return the words of `job, row`, or of `[job, row]`."""
    return _WORDS.findall(text)

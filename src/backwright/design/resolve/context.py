"""What every step of resolving needs: what was asked, and where to note mistakes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from backwright.blueprint import model as asked
from backwright.blueprint.mistakes import Mistakes, Unread, did_you_mean, shown
from backwright.blueprint.source import Source, Text
from backwright.design.api import Casing
from backwright.design.value import Value
from backwright.diagnostics import Diagnostic, Position, Severity
from backwright.naming import Names, camel

Made = TypeVar("Made")
Part = TypeVar("Part")


@dataclass(slots=True, kw_only=True)
class Context:
    """One service on its way from asked to designed.

    Attributes:
        source: The blueprint's file.
        service: What was asked.
        mistakes: What was found wrong so far.
        warnings: What the user should know.
        notes: What was decided for the user, a line each.
        casing: How names are written in JSON.
        roles: Every role.
        names: The names of each entity, by the name that was asked.
        values: The value objects that are done, by name.
        noted: The mistakes that were noted, so that none is noted twice.
    """

    source: Source
    service: asked.Service
    mistakes: Mistakes
    casing: Casing
    roles: tuple[str, ...]
    names: dict[str, Names]
    warnings: list[Diagnostic] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    values: dict[str, Value] = field(default_factory=dict)
    noted: set[tuple[str, Position]] = field(default_factory=set)

    @property
    def tenant(self) -> str:
        """The name of the tenant entity; empty for none."""
        return str(self.service.tenancy or "")

    def entity(self, name: str) -> asked.Entity:
        """Return what was asked of an entity that is there."""
        return next(one for one in self.service.entities if one.name == name)

    def json(self, name: str) -> str:
        """Return a name in the service's casing."""
        return camel(name) if self.casing is Casing.CAMEL else name

    def mistake(
        self, code: str, message: str, position: Position, advice: str = ""
    ) -> Unread:
        """Note a mistake; return what to raise if the part means nothing."""
        if (code, position) in self.noted:
            return Unread(message)
        self.noted.add((code, position))
        return self.mistakes.add(code, message, position, advice)

    def unknown(self, code: str, what: str, word: Text, known: Iterable[str]) -> Unread:
        """Note a word that means nothing, with the one that may have been meant."""
        words = list(known)
        advice = did_you_mean(word, words)
        if not advice and words:
            advice = f"there are {', '.join(words[:12])}"
        return self.mistake(code, f"{what} {shown(word)}", word.position, advice)

    def is_tenanted(self, entity: asked.Entity) -> bool:
        """Tell whether an entity's rows belong to a tenant."""
        return bool(self.tenant) and entity.tenant and entity.name != self.tenant

    def warn(
        self, code: str, message: str, position: Position, advice: str = ""
    ) -> None:
        """Note what the user should know, and go on."""
        found = self.source.diagnostic(code, message, position, advice)
        self.warnings.append(replace(found, severity=Severity.WARNING))

    def each(
        self, parts: Iterable[Part], make: Callable[[Part], Made]
    ) -> tuple[Made, ...]:
        """Make something of each part, and leave out those that mean nothing."""
        made = []
        for part in parts:
            try:
                made.append(make(part))
            except Unread:
                continue
        return tuple(made)

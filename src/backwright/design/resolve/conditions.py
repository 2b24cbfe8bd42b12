"""From constraints and invariants to conditions, each said in every language once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from backwright.blueprint import field as asked
from backwright.blueprint.model import Invariant
from backwright.blueprint.source import Text
from backwright.design.check import Check
from backwright.design.resolve.context import Context
from backwright.design.resolve.messages import message_of, name_of
from backwright.design.resolve.stated import Stated
from backwright.diagnostics import Position
from backwright.expressions.condition import Condition, condition
from backwright.expressions.mistake import Malformed, Mistake
from backwright.expressions.python import Voice
from backwright.expressions.terms import Terms
from backwright.naming import snake

LONGEST = 63


@dataclass(slots=True, kw_only=True)
class Conditions:
    """Makes the conditions of one entity or one value object.

    Attributes:
        context: The service.
        terms: What names stand for.
        table: The table that has the CHECKs; empty for a value object.
        now: What `now` is in Python; empty where there is no clock.
        json: The JSON path of each name, where it is not the name itself.
        taken: The names that are used already.
        broken: Fields of which nothing could be made, so that nobody is told twice.
        stated: What was said by the blueprint, with its place.
    """

    context: Context
    terms: Terms
    table: str = ""
    now: str = ""
    json: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    broken: frozenset[str] = frozenset()
    stated: list[Stated] = field(default_factory=list)

    def of_field(
        self, subject: str, constraints: Sequence[asked.Constraint], unit: str
    ) -> Iterator[Check]:
        """Yield the conditions of one field's line.

        Args:
            subject: The name of the field in expressions: `credit.amount`.
            constraints: What its line says.
            unit: What its length counts: letters, bytes, items.
        """
        for constraint in constraints:
            made = self._condition(
                constraint.expression(subject), constraint.position, None
            )
            if made:
                self.stated.append(Stated(made.source, made, constraint.position))
                name = f"{subject.replace('.', '_')}_{name_of(constraint)}"
                yield self._check(name, message_of(constraint, unit), made)

    def of_invariant(self, invariant: Invariant) -> Check | None:
        """Return an invariant; None where it means nothing."""
        text = invariant.expression
        made = self._condition(str(text), text.position, text)
        if made is None:
            return None
        words = str(invariant.name)
        self.stated.append(Stated(words, made, text.position, is_rule=True))
        message = f'The rule "{words}" does not hold.'
        return self._check(snake(words) or "invariant", message, made)

    def of_source(self, name: str, message: str, source: str) -> Check | None:
        """Return a condition of ours."""
        made = self._condition(source, Position(), None)
        return self._check(name, message, made) if made else None

    def _condition(
        self, source: str, position: Position, text: Text | None
    ) -> Condition | None:
        try:
            made = condition(source, self.terms, Voice(now=self.now or "now"))
        except Malformed as wrong:
            for mistake in wrong.mistakes:
                if mistake.code == "unknown-name" and self._is_broken(mistake):
                    continue
                place = text.at(*mistake.span) if text is not None else position
                self.context.mistake(
                    mistake.code, mistake.message, place, mistake.advice
                )
            return None
        if made.timely and not self.now:
            message = "a value object knows no time"
            advice = "say it of the entity that has the value"
            self.context.mistake("no-clock", message, position, advice)
            return None
        return made

    def _is_broken(self, mistake: Mistake) -> bool:
        """Tell whether the field is only unknown because its own line is wrong."""
        return any(f'"{name}"' in mistake.message for name in self.broken)

    def _check(self, name: str, message: str, made: Condition) -> Check:
        name = self._unused(name)
        first = made.names[0] if made.names else ""
        return Check(
            name=name,
            constraint=f"ck_{self.table}_{name}" if self.table else "",
            field=self._attribute(first),
            json=self.json.get(first, first),
            message=message,
            source=made.source,
            python=made.python,
            python_imports=made.imports,
            postgresql=made.postgresql if self.table else None,
            sqlite=made.sqlite if self.table else None,
            fields=tuple(dict.fromkeys(map(self._attribute, made.names))),
        )

    def _attribute(self, path: str) -> str:
        term = self.terms.get(path)
        return term.python.partition(".")[0] if term and term.python else path

    def _unused(self, name: str) -> str:
        room = LONGEST - len(f"ck_{self.table}_")
        found, number = name[:room].rstrip("_"), 2
        while found in self.taken:
            ending = f"_{number}"
            found, number = name[: room - len(ending)] + ending, number + 1
        self.taken.add(found)
        return found


def only_in_sql(check: Check) -> Check:
    """Return a condition that the type keeps in Python, and only the table needs."""
    return replace(check, python=None, python_imports=())

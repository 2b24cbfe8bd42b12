"""What is said of the states of an entity and the steps between them."""

from collections.abc import Iterator

from backwright import naming
from backwright.blueprint.behaviour import Lifecycle, Transition
from backwright.blueprint.forms.containers import (
    Converted,
    Either,
    Listed,
    Mapped,
    Paired,
)
from backwright.blueprint.forms.form import Form, Schema, Tidied
from backwright.blueprint.forms.scalars import Line, Word
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.fields import DESCRIPTION
from backwright.blueprint.language.words import (
    FIELD_NAME,
    FIELD_NAMES,
    SENTENCE,
    SNAKE,
    VERB,
)
from backwright.blueprint.lines.rules import STEP_PATTERN, Step, parse_step, write_step
from backwright.blueprint.mistakes import Mistakes, Unread, one_of
from backwright.blueprint.nodes import Mapping, Node, Scalar
from backwright.blueprint.source import Text

STATE = Word("a state", SNAKE, naming.snake, "queued")


def _transition(name: Text, step: Step) -> Transition:
    return Transition(
        name=name, sources=step.sources, target=step.target, position=name.position
    )


def _alone(state: Text) -> tuple[Text, ...]:
    return (state,)


def _assignment(name: Text, expression: Text) -> tuple[Text, Text]:
    return name, expression


STEP = Line(
    "a step such as queued -> running", parse_step, STEP_PATTERN, write=write_step
)

TRANSITION_SECTION = Section(
    "transition",
    Transition,
    (
        Key(
            "from",
            Either(Converted(STATE, _alone), Listed(STATE)),
            "The state, or the states, that it may start from.",
            "from: [queued, running]",
            required=True,
            attribute="sources",
        ),
        Key(
            "to",
            STATE,
            "The state that it ends in.",
            "to: failed",
            required=True,
            attribute="target",
        ),
        Key(
            "if",
            SENTENCE,
            "What must hold of the entity before it; else it is a conflict.",
            "if: failed_rows = 0",
            attribute="guard",
        ),
        Key(
            "takes",
            FIELD_NAMES,
            "The fields whose new values the request carries.",
            "takes: [failure]",
        ),
        Key(
            "set",
            Mapped("fields", FIELD_NAME, Paired(SENTENCE, _assignment)),
            "What other fields become: an expression each.",
            "set: {finished_at: now}",
            attribute="sets",
        ),
        DESCRIPTION,
    ),
    named=True,
)

TRANSITION = Either(Paired(STEP, _transition), TRANSITION_SECTION)


class States(Form[Lifecycle]):
    """The field of the state with the first state, and a line for each transition."""

    what = "the state's field with the first state, and the transitions by name"

    def read(self, node: Node, mistakes: Mistakes) -> Lifecycle:
        """Return the lifecycle."""
        if not isinstance(node, Mapping):
            raise self.unexpected(node, mistakes)
        held = [(word, child) for word, child in node.entries if _is_state(child)]
        steps = [(word, child) for word, child in node.entries if not _is_state(child)]
        found = [
            made
            for word, child in steps
            if (made := self._transition(word, child, mistakes)) is not None
        ]
        if len(held) != 1:
            raise self._unclear(node, [word for word, _ in held], mistakes)
        field, initial = held[0]
        return Lifecycle(
            field=FIELD_NAME.accept(field, mistakes),
            initial=STATE.read(initial, mistakes),
            transitions=tuple(found),
            position=field.position,
        )

    def _transition(
        self, word: Text, node: Node, mistakes: Mistakes
    ) -> Transition | None:
        try:
            return TRANSITION.read_named(VERB.accept(word, mistakes), node, mistakes)
        except Unread:
            return None

    def _unclear(self, node: Mapping, held: list[Text], mistakes: Mistakes) -> Unread:
        if not held:
            return mistakes.add(
                "missing-key",
                "a lifecycle needs the field of the state, with the first state",
                node.position,
                "for example status: queued",
            )
        return mistakes.add(
            "wrong-form",
            f"only one line names the state's field; here are {len(held)}",
            held[1].position,
            f"{one_of(held)}; a transition is written: {held[1]}: queued -> running",
        )

    def schema(self) -> Schema:
        """Return the JSON Schema of the lifecycle."""
        lines = [STATE.schema(), TRANSITION.schema()]
        return {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": f"^(?:{SNAKE})$"},
            "additionalProperties": {"anyOf": lines},
        }

    def inside(self) -> tuple[Form[object], ...]:
        """Return the form of a transition."""
        return (TRANSITION,)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each transition as it is written plainly."""
        for _, child in node.entries if isinstance(node, Mapping) else ():
            if not _is_state(child):
                yield from TRANSITION.tidied(child)


def _is_state(node: Node) -> bool:
    return isinstance(node, Scalar) and not set("->|") & set(node.text)


LIFECYCLE = States()

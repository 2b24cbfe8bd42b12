"""Reads YAML 1.2 into nodes: no objects, no aliases, no tags, bounded in every way.

The parser's events are folded with a stack of our own, so that no nesting can
exhaust Python's, and nothing is ever constructed from what a file says.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from backwright.blueprint.mistakes import Mistakes, Unread, shown
from backwright.blueprint.nodes import Broken, Mapping, Node, Scalar, Sequence
from backwright.blueprint.source import Source, Text
from backwright.blueprint.yaml_problems import in_plain_words
from backwright.diagnostics import Position

DEEPEST = 20
"""Levels of nesting; a blueprint needs eight."""

MOST_PARTS = 40_000
"""Words, texts and lists of a blueprint; one of fifty entities has three thousand."""

_NOT_A_WORD = re.compile(
    r"(?:~|null|true|false|[-+]?(?:\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|\.inf|\.nan))?",
    re.IGNORECASE,
)


def is_word(text: str) -> bool:
    """Tell whether a plain text is a word to YAML, not null, a truth or a number."""
    return not _NOT_A_WORD.fullmatch(text)


_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Control characters, and those that make a text look other than it is."""


@dataclass(slots=True)
class _Open:
    """A mapping or a list whose end was not seen yet."""

    event: CollectionStartEvent
    children: list[Node] = field(default_factory=list)


def compose(source: Source, mistakes: Mistakes) -> Node:
    """Return the tree of a file.

    Args:
        source: The file.
        mistakes: Where what is wrong is noted.

    Raises:
        Unread: It is no YAML at all, or nothing stands in it.
    """
    strange = _STRANGE.search(source.text)
    if strange:
        before = source.text[: strange.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        name = f"U+{ord(strange[0]):04X}"
        raise mistakes.add(
            "strange-character",
            f"the character {name} must not be in a blueprint",
            Position(line, column, column + 1),
        )
    return _Composer(source, mistakes).compose()


class _Composer:
    def __init__(self, source: Source, mistakes: Mistakes) -> None:
        self._source = source
        self._mistakes = mistakes
        self._open: list[_Open] = []
        self._documents = 0
        self._parts = 0
        self._root: Node | None = None

    def compose(self) -> Node:
        for event in self._events():
            self._take(event)
        if self._root is None:
            raise self._mistakes.add(
                "empty-blueprint",
                "there is nothing in this file",
                Position(1),
                "begin with: service: <name>",
            )
        return self._root

    def _events(self) -> Iterator[Event]:
        try:
            yield from YAML(pure=True).parse(io.StringIO(self._source.text))
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = _position(mark, mark) if mark else Position(1)
            problem = str(error.problem or error.context)
            message, advice = in_plain_words(problem)
            raise self._mistakes.add("not-yaml", message, place, advice) from error
        except (YAMLError, ValueError, NotImplementedError, IndexError) as error:
            raise self._mistakes.add(
                "not-yaml", "this is no YAML", Position(1)
            ) from error

    def _take(self, event: Event) -> None:
        match event:
            case DocumentStartEvent():
                self._start_document(event)
            case MappingStartEvent() | SequenceStartEvent():
                self._refuse_extras(event)
                self._start(event)
            case MappingEndEvent() | SequenceEndEvent():
                ended = self._open.pop()
                end = event.end_mark.index
                maps = isinstance(event, MappingEndEvent)
                self._put(self._mapping(ended, end) if maps else _sequence(ended, end))
            case ScalarEvent():
                self._refuse_extras(event)
                self._put(self._scalar(event))
            case AliasEvent():
                self._put(self._alias(event))

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._mistakes.add(
                "several-documents",
                "a second document begins here; a blueprint is one",
                _place(event),
                "remove the line ---",
            )

    def _start(self, event: CollectionStartEvent) -> None:
        if len(self._open) >= DEEPEST:
            raise self._mistakes.add(
                "too-deep",
                f"nested deeper than {DEEPEST} levels",
                _place(event),
            )
        self._open.append(_Open(event))

    def _refuse_extras(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._mistakes.add(
                "yaml-anchor",
                f"the anchor &{event.anchor} has no use in a blueprint",
                _place(event),
                "write the part out where it is needed",
            )
        if event.ctag is not None:
            self._mistakes.add(
                "yaml-tag",
                f"the tag {shown(str(event.ctag))} has no use in a blueprint",
                _place(event),
                "remove it; put text in quotes where it must be text",
            )

    def _alias(self, event: AliasEvent) -> Node:
        self._mistakes.add(
            "yaml-alias",
            f"the alias *{event.anchor} has no use in a blueprint",
            _place(event),
            "write the part out; a text that begins with * must stand in quotes",
        )
        return Broken(_place(event))

    def _scalar(self, event: ScalarEvent) -> Node:
        text = _text(self._source.text, event)
        strange = _STRANGE.search(text)
        if strange:
            self._mistakes.add(
                "strange-character",
                f"the character U+{ord(strange[0]):04X} must not be in a blueprint",
                text.position,
            )
            return Broken(text.position)
        span = (event.start_mark.index, event.end_mark.index)
        return Scalar(text, not event.style, text.position, span)

    def _put(self, node: Node) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise self._mistakes.add(
                "too-large", f"more than {MOST_PARTS} parts", node.position
            )
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node

    def _mapping(self, ended: _Open, end: int) -> Mapping:
        entries: list[tuple[Text, Node]] = []
        seen: dict[str, Text] = {}
        pairs = zip(ended.children[::2], ended.children[1::2], strict=True)
        for key, value in pairs:
            try:
                word = self._key(key, seen)
                entries.append((word, _told_at(value, word)))
            except Unread:
                continue
        event = ended.event
        span = (event.start_mark.index, end)
        return Mapping(tuple(entries), _place(event), bool(event.flow_style), span)

    def _key(self, key: Node, seen: dict[str, Text]) -> Text:
        if not isinstance(key, Scalar):
            raise self._mistakes.add("not-a-word", "a key is a word", key.position)
        if key.plain and not is_word(key.text):
            raise self._mistakes.add(
                "not-a-word",
                f"{shown(key.text)} is no word, and a key is one",
                key.position,
            )
        if key.plain and key.text == "<<":
            raise self._mistakes.add(
                "yaml-merge",
                "the merge key << has no use in a blueprint",
                key.position,
                "write the part out where it is needed",
            )
        first = seen.setdefault(key.text, key.text)
        if first is not key.text:
            raise self._mistakes.add(
                "duplicate-key",
                f"{shown(key.text)} was said before, in line {first.position.line}",
                key.position,
                "keep one of them",
            )
        return key.text


def _told_at(value: Node, word: Text) -> Node:
    """Return the value; nothing at all stands where its word does."""
    if isinstance(value, Scalar) and value.span[0] == value.span[1]:
        return replace(value, position=word.position)
    return value


def _sequence(ended: _Open, end: int) -> Sequence:
    event = ended.event
    span = (event.start_mark.index, end)
    return Sequence(tuple(ended.children), _place(event), bool(event.flow_style), span)


def _place(event: Event) -> Position:
    return _position(event.start_mark, event.end_mark)


def _position(start: StreamMark, end: StreamMark) -> Position:
    ends_here = end.line == start.line and end.column > start.column
    last = end.column if ends_here else start.column + 1
    return Position(start.line + 1, start.column + 1, last + 1)


def _text(whole: str, event: ScalarEvent) -> Text:
    """Return a scalar's text with the place of its first letter, not of its quote."""
    start, end, place = event.start_mark.index, event.end_mark.index, _place(event)
    value = str(event.value)
    if "\n" in whole[start:end]:
        return Text(value, place)
    quote = 1 if event.style in {"'", '"'} else 0
    exact = whole[start + quote : end - quote] == value
    if exact:
        place = Position(place.line, place.column + quote, place.end_column - quote)
    return Text(value, place, exact=exact)

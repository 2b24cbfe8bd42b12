"""Rewrites each line of a blueprint plainly, in its place: nothing else is touched."""

import json
import re
from collections.abc import Iterator
from collections.abc import Mapping as Lines

from backwright.blueprint.forms.form import Form
from backwright.blueprint.nodes import Broken, Mapping, Node, Scalar, Sequence, Span

_PLAIN = re.compile(
    r"(?![\s?:,\[\]{}#&*!|>'\"%@`-])(?:(?!: | #)[^\n])*(?<![\s:])|-(?=\S)(?!.*: | #).+"
)
_FLOW_SIGNS = re.compile(r"[,\[\]{}]")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_ -]*(?<! )")
_COMMENT = re.compile(r"([ \t]+)(#[^\n]*)")

LEAST_GAP = 2
"""Blanks before a comment."""


def tidied(root: Node, form: Form[object], text: str) -> str:
    """Return the text with each line written plainly.

    Args:
        root: What the text says.
        form: What it was read by.
        text: All of it.
    """
    written = {scalar.span: line for scalar, line in form.tidied(root)}
    edits = sorted(_edits(root, written, text), reverse=True)
    for span, line in edits:
        text = _replaced(text, span, line)
    return text


def _edits(
    node: Node, written: Lines[Span, str], text: str
) -> Iterator[tuple[Span, str]]:
    if isinstance(node, Scalar):
        yield node.span, _scalar(node, written, text, flow=False)
    elif isinstance(node, Sequence | Mapping):
        if node.flow:
            yield from _flow(node, written, text)
        else:
            for child in _children(node):
                yield from _gap(child, text)
                yield from _edits(child, written, text)


def _gap(child: Node, text: str) -> Iterator[tuple[Span, str]]:
    """Yield one blank in place of several before what follows a word or a dash."""
    if isinstance(child, Broken) or not (isinstance(child, Scalar) or child.flow):
        return
    start = child.span[0]
    before = len(text[:start].rstrip(" \t"))
    if start - before > 1 and text[before - 1 : before] in {":", "-"}:
        yield (before, start), " "


def _flow(
    node: Sequence | Mapping, written: Lines[Span, str], text: str
) -> Iterator[tuple[Span, str]]:
    start, end = node.span
    if "\n" not in text[start:end]:
        yield node.span, _rendered(node, written, text)


def _children(node: Sequence | Mapping) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    return tuple(child for _, child in node.entries)


def _rendered(node: Node, written: Lines[Span, str], text: str) -> str:
    """Return what stands in brackets or braces, on one line."""
    match node:
        case Scalar():
            return _scalar(node, written, text, flow=True)
        case Sequence():
            items = [_rendered(item, written, text) for item in node.items]
            return f"[{', '.join(items)}]"
        case Mapping():
            entries = [
                f"{_key(word)}: {_rendered(child, written, text)}"
                for word, child in node.entries
            ]
            return f"{{{', '.join(entries)}}}"
        case Broken():
            return ""


def _key(word: str) -> str:
    return word if _WORD.fullmatch(word) else json.dumps(word, ensure_ascii=False)


def _scalar(node: Scalar, written: Lines[Span, str], text: str, *, flow: bool) -> str:
    """Return a scalar as it stands, or with its line written plainly, if that fits."""
    raw = text[slice(*node.span)]
    line = written.get(node.span)
    if line is None or not node.text.exact:
        return raw
    if node.plain:
        fits = _PLAIN.fullmatch(line) and not (flow and _FLOW_SIGNS.search(line))
        return line if fits else raw
    quote = raw[0]
    return raw if quote in line or "\\" in line else f"{quote}{line}{quote}"


def _replaced(text: str, span: Span, line: str) -> str:
    """Return the text with a part replaced, and the comment after it where it was."""
    start, end = span
    rest = text[end:]
    comment = _COMMENT.match(rest)
    if comment:
        shrunk = (end - start) - len(line)
        gap = max(LEAST_GAP, len(comment[1].expandtabs()) + shrunk)
        rest = " " * gap + rest[comment.start(2) :]
    return text[:start] + line + rest

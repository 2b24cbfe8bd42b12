"""Python text as units: one statement line or comment each, whatever its format."""

import ast
import inspect
import io
import re
import tokenize
from collections.abc import Hashable, Iterator
from contextlib import suppress
from functools import lru_cache

from backwright.merge.outline import NoOutline
from backwright.merge.placing import Placed
from backwright.merge.python.parsing import Unparsable, parse
from backwright.merge.units import Unit, lines

FRAMES = (
    "{}",
    "{} pass",
    "if x: pass\n{} pass",
    "try: pass\n{} pass",
    "try: pass\nexcept: pass\n{} pass",
    "match x:\n {} pass",
    "{}\ndef f(): pass",
)
"""What a line must be put into to be a whole statement: `else:`, `@decorator`."""

UNSEEN = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})


def logical_lines(text: str) -> list[Placed]:
    """Return the units of a Python text.

    Raises:
        NoOutline: It is no Python.
    """
    rows = lines(text)
    placed: list[Placed] = []
    end = 0
    for first, last, key in _spans(text):
        blank = "".join(rows[end : first - 1])
        if blank.strip():
            raise NoOutline
        placed.append(
            Placed(Unit("".join(rows[first - 1 : last]), key, blank), first, last)
        )
        end = last
    if "".join(rows[end:]).strip():
        raise NoOutline
    return placed


def _spans(text: str) -> Iterator[tuple[int, int, Hashable]]:
    depth = 0
    statement: list[tokenize.TokenInfo] = []
    for token in _tokens(text):
        depth += (token.type == tokenize.INDENT) - (token.type == tokenize.DEDENT)
        if token.type == tokenize.COMMENT and not statement:
            yield token.start[0], token.end[0], ("#", token.string.rstrip())
        elif token.type == tokenize.NEWLINE:
            if statement:
                first, last = statement[0].start[0], statement[-1].end[0]
                yield first, last, (depth, *_key(statement))
            statement = []
        elif token.type not in UNSEEN:
            statement.append(token)


def _tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    if "\r" in text or "\f" in text:
        raise NoOutline
    try:
        yield from tokenize.generate_tokens(io.StringIO(text).readline)
    except (tokenize.TokenError, SyntaxError) as error:
        raise NoOutline from error


def _key(statement: list[tokenize.TokenInfo]) -> tuple[Hashable, ...]:
    comments = tuple(
        token.string.rstrip() for token in statement if token.type == tokenize.COMMENT
    )
    code = [token for token in statement if token.type != tokenize.COMMENT]
    return _meaning(_joined(code)), comments


def _joined(tokens: list[tokenize.TokenInfo]) -> str:
    text = ""
    row, column = tokens[0].start
    for token in tokens:
        if token.start[0] == row:
            text += " " * (token.start[1] - column)
        else:
            text += " "
        text += token.string
        row, column = token.end
    return text


@lru_cache(maxsize=20_000)
def _meaning(code: str) -> str:
    for number, frame in enumerate(FRAMES):
        with suppress(Unparsable):
            tree = parse(frame.format(code))
            return f"{number} {ast.dump(_without_format(tree))}"
    return re.sub(r"\s+", " ", code)


def _without_format(tree: ast.Module) -> ast.Module:
    match tree.body:
        case [ast.Expr(value=ast.Constant(value=str() as text) as constant)]:
            constant.value = inspect.cleandoc(text)
    return tree

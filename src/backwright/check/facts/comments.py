"""Reads the comments that mean something: suppressions and notes left behind."""

import re
import tokenize
from io import StringIO

from backwright.check.facts.forms import Comment

WANTED = re.compile(
    r"#.*(?:backwright:|\b(?:TODO|FIXME|XXX|HACK)\b|type:\s*ignore|noqa)"
)


def comments_of(text: str) -> tuple[Comment, ...]:
    """Return the comments worth keeping; a `#` inside a text is none."""
    if not WANTED.search(text):
        return ()
    found: list[Comment] = []
    try:
        for token in tokenize.generate_tokens(StringIO(text).readline):
            if token.type == tokenize.COMMENT and WANTED.search(token.string):
                line, column = token.start
                found.append(Comment(token.string, line, column + 1))
    except (tokenize.TokenError, SyntaxError):
        # The parser accepted it, the tokenizer of an older Python does not.
        return _comment_lines(text)
    return tuple(found)


def _comment_lines(text: str) -> tuple[Comment, ...]:
    found: list[Comment] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = WANTED.search(line)
        if match:
            found.append(Comment(line[match.start() :], number, match.start() + 1))
    return tuple(found)

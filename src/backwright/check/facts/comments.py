"""Reads the comments that mean something: suppressions and notes left behind."""

import re

from backwright.check.facts.forms import Comment
from backwright.check.string_scanner import comments_in

WANTED = re.compile(r"#[^\n]*(?:backwright:|\b(?:TODO|FIXME|XXX|HACK)\b)")


def comments_of(text: str) -> tuple[Comment, ...]:
    """Return the comments worth keeping; a `#` inside a text is none."""
    if not WANTED.search(text):
        return ()
    found: list[Comment] = []
    line = done = 0
    for start, end in comments_in(text):
        comment = text[start:end]
        if WANTED.search(comment):
            line += text.count("\n", done, start)
            done = start
            before = text[text.rfind("\n", 0, start) + 1 : start]
            column = len(before.encode("utf-8", "replace")) + 1
            found.append(Comment(comment, line + 1, column))
    return tuple(found)

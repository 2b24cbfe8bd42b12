"""The rule `todo-left`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

# No note: marks in a row (`TODO, DONE`), a to-do list, a pattern (`XXX-XXX`).
NOTE = re.compile(
    r"#\s*.{0,20}?(?<![\w-])(TODO|FIXME|XXX|HACK)\b"
    r"(?!\s*[,/|]\s*[A-Z]{3}|-\w| (?:apps?|items?|lists?)\b)"
)


class TodoLeft(Rule):
    """A note about work that was not done.

    What it finds:
        `TODO`, `FIXME`, `XXX` or `HACK` in a comment.
    Why it matters:
        A promise in a comment has no owner and no date.
    Bad:
        def total() -> int:
            return 1  # TODO: add the taxes
    Good:
        def total() -> int:
            return 1
    How to fix:
        Do it, or write an issue and remove the note.
    Source:
        C, E: no TODOs left behind.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the notes."""
        if not file.is_application:
            return
        for comment in file.body.comments:
            found = NOTE.match(comment.text)
            if found:
                yield file.at(
                    comment, f"a note left behind: {found.group(1)}", len(comment.text)
                )

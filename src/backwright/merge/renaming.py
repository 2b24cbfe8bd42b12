"""VALUE  What the blueprint renamed: files, and words in what the user wrote.

When `Job` becomes `Task`, a method that the user added to `JobService` belongs into
`TaskService`, and its `job_id` is now a `task_id`. So the base and the user's text are
renamed before they are merged, where that brings them nearer to the new text.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from backwright.merge.units import lines


@dataclass(frozen=True, slots=True)
class Renaming:
    """What was renamed.

    Attributes:
        words: The new word for each old one; each case and number is a word of its own:
            `job: task`, `Jobs: Tasks`, `JOB: TASK`.
        paths: The new path of each file whose path changed, by its old one.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)

    def of(self, text: str) -> str:
        """Return a text with the words renamed, also where they are part of a name."""
        if not self.words:
            return text
        longest = sorted(self.words, key=len, reverse=True)
        return re.sub("|".join(map(_form, longest)), self._new, text)

    def nearer(self, base: str, new: str) -> bool:
        """Return whether a text shares more lines with a new one when it is renamed."""
        after = Counter(lines(new))
        renamed = Counter(lines(self.of(base)))
        return (renamed & after).total() > (Counter(lines(base)) & after).total()

    def _new(self, found: re.Match[str]) -> str:
        return self.words[found[0]]


def _form(word: str) -> str:
    """Return what matches a word that is whole or a part of a name.

    A part ends where the case changes or an underscore stands: `job` is a part of
    `job_id` and `Job` of `createJob`, but neither is one of `jobless`.
    """
    before = (
        r"(?<![A-Z])"
        if word[:1].isupper() and not word.isupper()
        else r"(?<![A-Za-z0-9])"
    )
    after = r"(?![A-Za-z0-9])" if word.isupper() else r"(?![a-z0-9])"
    return f"{before}{re.escape(word)}{after}"

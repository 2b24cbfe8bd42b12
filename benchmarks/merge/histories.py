"""Random histories to merge: what was written, what a user made of it, what is new.

A small service is written from a model; the model or the templates change; a user
edits the files. Every line that the user adds holds a word of its own, so that a loss
is found without another merge.
"""

import random
from dataclasses import dataclass

from benchmarks.merge.draft import Draft
from benchmarks.merge.edits import edit
from benchmarks.merge.models import later, start
from benchmarks.merge.texts import Files, write


@dataclass(frozen=True)
class History:
    """One case: three versions and what the user did."""

    base: Files
    current: Files
    new: Files
    touched: frozenset[str]
    words: frozenset[str]

    def both(self) -> list[str]:
        """Return the files that the user and backwright have each changed."""
        return [
            path
            for path, text in self.base.items()
            if path in self.current
            and path in self.new
            and len({text, self.current[path], self.new[path]}) == 3  # noqa: PLR2004 (all)
        ]


def history(rng: random.Random, edits: int = 4, changes: int = 2) -> History:
    """Return a random history."""
    model = start(rng)
    base = write(model)
    draft = Draft(rng, base)
    for _ in range(rng.randint(1, edits)):
        edit(draft)
    new = write(later(rng, model, rng.randint(1, changes)))
    paths = base.keys() | draft.files.keys()
    touched = {path for path in paths if base.get(path) != draft.files.get(path)}
    words = frozenset(draft.words)
    return History(base, draft.files, new, frozenset(touched), words)

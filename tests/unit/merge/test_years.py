"""One service over many applies, with hand edits before each."""

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from backwright.merge.change import What
from backwright.merge.trees import merge
from backwright.tree import Tree
from benchmarks.merge.draft import Draft
from benchmarks.merge.edits import edit
from benchmarks.merge.models import later, start
from benchmarks.merge.texts import Files, write

CONFLICT = re.compile(
    r"^<<<<<<< yours\n(.*?)^=======\n.*?^>>>>>>> backwright\n", re.DOTALL | re.MULTILINE
)


def apply(files: Files, base: Files, new: Files) -> set[str]:
    """Apply as the user's own service; they win each conflict. Return where."""
    settled = set()
    for change in merge(Tree(base), Tree(files), Tree(new)):
        after = change.after
        if change.what is What.CONFLICT and after is not None:
            after = CONFLICT.sub(r"\1", after)
            settled.add(change.path)
        for tree, text in ((files, after), (base, change.base)):
            tree.pop(change.path, None)
            if text is not None:
                tree[change.path] = text
    return settled


def hand_edits(draft: Draft, count: int) -> set[str]:
    before = dict(draft.files)
    for _ in range(count):
        edit(draft)
    paths = before.keys() | draft.files.keys()
    return {path for path in paths if before.get(path) != draft.files.get(path)}


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_ten_versions_keep_every_edit(rng: Random) -> None:
    model = start(rng)
    base = write(model)
    draft = Draft(rng, base)
    touched: set[str] = set()
    for _ in range(10):
        touched |= hand_edits(draft, 2)
        model = later(rng, model, 1)
        new = write(model)
        touched |= apply(draft.files, base, new)

        everything = "".join(draft.files.values())
        assert [word for word in draft.words if word not in everything] == []
        untouched = new.keys() - touched
        assert {path: draft.files.get(path) for path in untouched} == {
            path: new[path] for path in untouched
        }
        assert base == new

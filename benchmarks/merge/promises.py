"""What must hold after any merge, checked without another merge."""

import ast
from collections.abc import Iterator

from backwright.merge.change import Change, What
from backwright.merge.markers import first_marker
from backwright.merge.trees import merge
from backwright.tree import Tree
from benchmarks.merge.histories import History
from benchmarks.merge.texts import Files


def broken(case: History) -> list[str]:
    """Return each promise that a merge of a history breaks, with its place."""
    changes = merge(Tree(case.base), Tree(case.current), Tree(case.new))
    files, base = applied(case, changes)
    torn = {change.path for change in changes if change.what is What.CONFLICT}
    return [
        *_lost(case, files),
        *_stale(case, files),
        *_unparsable({path: files[path] for path in files.keys() - torn}),
        *([] if torn else _again(base, files, case.new)),
    ]


def applied(case: History, changes: list[Change]) -> tuple[Files, Files]:
    """Return the files and the base as an apply leaves them."""
    files, base = dict(case.current), dict(case.base)
    for change in changes:
        for tree, text in ((files, change.after), (base, change.base)):
            tree.pop(change.path, None)
            if text is not None:
                tree[change.path] = text
    return files, base


def _lost(case: History, files: Files) -> Iterator[str]:
    everything = "".join(files.values())
    for word in sorted(case.words):
        if word not in everything:
            yield f"a line of the user's is lost: {word}"


def _stale(case: History, files: Files) -> Iterator[str]:
    for path in sorted(case.new.keys() - case.touched):
        if files.get(path) != case.new[path]:
            yield f"a file that the user did not touch is not as written: {path}"


def _unparsable(files: Files) -> Iterator[str]:
    for path, text in files.items():
        if first_marker(text):
            yield f"a file that is not in conflict has markers: {path}"
        if path.endswith(".py"):
            try:
                ast.parse(text)
            except SyntaxError as error:
                yield f"a file that is not in conflict does not parse: {path}: {error}"


def _again(base: Files, files: Files, new: Files) -> Iterator[str]:
    for change in merge(Tree(base), Tree(files), Tree(new)):
        if change.writes:
            yield f"applied again it changes {change.path}"

"""Whether an edit did what was meant and nothing else, by what YAML says afterwards."""

from backwright.editing.page import Page, Path, meaning


def differs_at(before: Page, after: Page, path: Path) -> bool:
    """Tell whether two blueprints say the same but for one part.

    Args:
        before: The one in which the part may be missing.
        after: The one that has it.
        path: The keys that lead to the part.
    """
    whole = meaning(after.root)
    return _with(meaning(before.root), whole, path) == whole


def _with(tree: object, other: object, path: Path) -> object:
    """Return a tree with one part as it is in another."""
    if not path or not isinstance(tree, dict) or not isinstance(other, dict):
        return other
    word, rest = path[0], path[1:]
    inner = other.get(word)
    return {**tree, word: _with(tree[word], inner, rest) if word in tree else inner}

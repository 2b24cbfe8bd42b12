"""What a user does to the files of a service."""

from collections.abc import Collection

from benchmarks.merge.draft import Draft
from benchmarks.merge.python_edits import HALF, PYTHON_EDITS, Edit


def edit(draft: Draft, focus: Collection[str] = ()) -> None:
    """Make one random edit.

    Args:
        draft: The files.
        focus: Those that are edited rather than others.
    """
    liked = sorted(draft.files.keys() & set(focus))
    path = draft.rng.choice(liked or sorted(draft.files))
    choice = EDITS.get(path.rpartition(".")[2], (add_paragraph,))
    draft.rng.choice(choice)(draft, path)


def add_setting(draft: Draft, path: str) -> None:
    """Add a dependency or a section to a TOML file."""
    text = draft.files[path]
    if draft.rng.random() < HALF:
        entry = f'    "{draft.word()}>=1",\n]\n'
        draft.files[path] = text.replace("]\n", entry, 1)
    else:
        draft.files[path] = text + f"\n[tool.{draft.word()}]\non = true\n"


def add_compose(draft: Draft, path: str) -> None:
    """Add a service or a variable to a YAML file."""
    text = draft.files[path]
    if draft.rng.random() < HALF:
        draft.files[path] = text + f"  {draft.word()}:\n    image: mine\n"
    else:
        entry = f'environment:\n      {draft.word()}: "1"\n'
        draft.files[path] = text.replace("environment:\n", entry, 1)


def add_paragraph(draft: Draft, path: str) -> None:
    """Add a paragraph to a text."""
    parts = draft.files[path].split("\n\n")
    parts.insert(draft.rng.randint(1, len(parts)), f"My words: {draft.word()}.")
    draft.files[path] = "\n\n".join(part.strip("\n") for part in parts) + "\n"


EDITS: dict[str, tuple[Edit, ...]] = {
    "py": PYTHON_EDITS,
    "toml": (add_setting,),
    "yaml": (add_compose,),
}

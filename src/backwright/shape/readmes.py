"""The README of each folder of a written service."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from backwright.shape.rooms import ROOMS, Room

_BY_FOLDER: Final = {room.folder: room for room in ROOMS}


def readme(folder: str, files: Mapping[str, str]) -> str:
    """Return the text of a folder's README.

    Args:
        folder: Where the folder lay in the layout `layered`.
        files: What each module in it holds, by its name; empty if it does not say.
    """
    room = _BY_FOLDER.get(folder) or _of_mirror(folder)
    parts = [f"# {room.title}", room.purpose]
    if files:
        parts.append(_list(files))
    if room.imports:
        parts.append(f"May import: {room.imports}.")
    if room.add:
        parts.append(f"To add one: {room.add}.")
    return "\n\n".join(parts) + "\n"


def feature_readme(feature: str, files: Mapping[str, str]) -> str:
    """Return the text of the README of a feature's folder."""
    title = feature.replace("_", " ").capitalize()
    return (
        f"# {title}\n\nAll about {feature.replace('_', ' ')}, one file a layer; calls "
        "go router → service → repository → model, imports point inward.\n\n"
        f"{_list(files)}\n"
    )


def _list(files: Mapping[str, str]) -> str:
    return "\n".join(f"- `{name}` {held}".rstrip() for name, held in files.items())


def _of_mirror(folder: str) -> Room:
    """Describe a folder of tests by what it mirrors, or any other by its name."""
    pure = PurePosixPath(folder)
    title = pure.name.replace("_", " ").capitalize()
    if pure.parts[0] == "tests" and len(pure.parts) > 2:  # noqa: PLR2004 (tests/kind)
        kind, mirrored = pure.parts[1], "/".join(("app", *pure.parts[2:]))
        return Room(folder, f"{title}, {kind}", f"Tests of `{mirrored}`.")
    return Room(folder, title, f"What belongs to {title.lower()}.")

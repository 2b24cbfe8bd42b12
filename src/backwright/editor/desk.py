"""What is open in the editor, when it is checked, and what was found there."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from backwright.check.root import find_root
from backwright.diagnostics import Diagnostic
from backwright.editor.looking import (
    is_blueprint,
    look_at_blueprint,
    look_at_project,
)

PAUSE_SECONDS = 0.2
SETTINGS = "pyproject.toml"

Tell = Callable[[TextDocument, list[Diagnostic]], None]


class Desk:
    """Looks at what is open soon after it has changed, one look at a time."""

    def __init__(
        self, opened: Callable[[], Iterable[TextDocument]], tell: Tell
    ) -> None:
        """Make a desk with nothing on it.

        Args:
            opened: What is open in the editor now.
            tell: Takes what was found in a document.
        """
        self._opened = opened
        self._tell = tell
        self._turn = asyncio.Lock()
        self._changes: Counter[Path] = Counter()
        self._found: dict[str, tuple[str, list[Diagnostic]]] = {}

    def found(self, document: TextDocument) -> list[Diagnostic]:
        """Return what was found in a document, if it was its text of now."""
        text, found = self._found.get(document.uri, ("", []))
        return found if text == document.source else []

    async def look(self, uri: str, pause: float = PAUSE_SECONDS) -> None:
        """Look at what a document belongs to, unless it changes again meanwhile."""
        path = path_of(uri)
        if path is None:
            return
        subject = find_root([path]) if path.suffix in {".py", ".toml"} else path
        self._changes[subject] += 1
        change = self._changes[subject]
        await asyncio.sleep(pause)
        async with self._turn:
            if change == self._changes[subject]:
                await self._look_at(subject)

    async def _look_at(self, subject: Path) -> None:
        documents = {
            path: document
            for document in self._opened()
            if (path := path_of(document.uri)) is not None
        }
        texts = {path: document.source for path, document in documents.items()}
        if subject in texts:
            found = {subject: await _blueprint(subject, texts[subject])}
        else:
            found = await _project(subject, texts)
        for path, listed in found.items():
            document = documents[path]
            self._found[document.uri] = (texts[path], listed)
            self._tell(document, listed)


async def _blueprint(path: Path, text: str) -> list[Diagnostic]:
    if not is_blueprint(path, text):
        return []
    return await asyncio.to_thread(look_at_blueprint, path.name, text)


async def _project(root: Path, texts: dict[Path, str]) -> dict[Path, list[Diagnostic]]:
    """Return what is found in the open files of a project, none left out."""
    inside = {
        path: path.relative_to(root).as_posix()
        for path in texts
        if path.name == SETTINGS or path.suffix == ".py"
        if find_root([path]) == root
    }
    unsaved = {name: texts[path] for path, name in inside.items()}
    found = await asyncio.to_thread(look_at_project, root, unsaved)
    return {
        path: [one for one in found if one.path == name]
        for path, name in inside.items()
    }


def path_of(uri: str) -> Path | None:
    """Return the file of a document; None if it is none on this disk."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path).resolve() if path else None

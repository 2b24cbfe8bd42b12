"""Reads a blueprint: every mistake of form is told at once."""

from backwright.blueprint.compose import compose
from backwright.blueprint.language.root import SINGLE_SERVICE, WORKSPACE, is_workspace
from backwright.blueprint.mistakes import Mistakes, Unread
from backwright.blueprint.model import Blueprint
from backwright.blueprint.source import Source
from backwright.diagnostics import Diagnostic, Rejected

LARGEST = 512 * 1024
"""Bytes of a blueprint."""


def read_bytes(path: str, content: bytes) -> Blueprint:
    """Return what a file asks for.

    Args:
        path: The file, as the user named it.
        content: What it holds.

    Raises:
        Rejected: It is no blueprint; carries every mistake.
    """
    if len(content) > LARGEST:
        raise _rejected(path, "too-large", f"larger than {LARGEST} bytes")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        message = f"line {line} is not UTF-8"
        raise _rejected(path, "not-utf-8", message) from None
    return read(path, text)


def read(path: str, text: str) -> Blueprint:
    """Return what a text asks for.

    Args:
        path: The file, as the user named it.
        text: All of it.

    Raises:
        Rejected: It is no blueprint; carries every mistake.
    """
    if len(text) > LARGEST:
        raise _rejected(path, "too-large", f"larger than {LARGEST} characters")
    source = Source(path, unified(text))
    mistakes = Mistakes(source)
    blueprint = _read(source, mistakes)
    mistakes.settle()
    if blueprint is None:
        raise _rejected(path, "not-a-blueprint", "this is no blueprint")
    return blueprint


def unified(text: str) -> str:
    """Return a text without a byte order mark, each line ended as Unix does."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _read(source: Source, mistakes: Mistakes) -> Blueprint | None:
    try:
        node = compose(source, mistakes)
        if is_workspace(node):
            found = WORKSPACE.read(node, mistakes)
            return Blueprint(source=source, services=found.services, workspace=found)
        service = SINGLE_SERVICE.read(node, mistakes)
        return Blueprint(source=source, services=(service,))
    except Unread:
        return None


def _rejected(path: str, code: str, message: str) -> Rejected:
    return Rejected([Diagnostic(path=path, code=code, message=message)])

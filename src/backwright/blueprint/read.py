"""Reads a blueprint: every mistake of form is told at once."""

from backwright.blueprint.compose import compose
from backwright.blueprint.language.root import SINGLE_SERVICE, WORKSPACE, is_workspace
from backwright.blueprint.mistakes import Mistakes, Unread
from backwright.blueprint.model import Blueprint
from backwright.blueprint.nodes import Node
from backwright.blueprint.source import Source
from backwright.blueprint.survey import Survey
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
    return _whole(survey_bytes(path, content))


def read(path: str, text: str) -> Blueprint:
    """Return what a text asks for.

    Args:
        path: The file, as the user named it.
        text: All of it.

    Raises:
        Rejected: It is no blueprint; carries every mistake.
    """
    return _whole(survey(path, text))


def survey_bytes(path: str, content: bytes) -> Survey:
    """Return what a file asks for as far as it can be read, and what is wrong.

    Args:
        path: The file, as the user named it.
        content: What it holds.
    """
    if len(content) > LARGEST:
        return _nothing(path, "too-large", f"larger than {LARGEST} bytes")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        return _nothing(path, "not-utf-8", f"line {line} is not UTF-8")
    return survey(path, text)


def survey(path: str, text: str) -> Survey:
    """Return what a text asks for as far as it can be read, and what is wrong.

    Args:
        path: The file, as the user named it.
        text: All of it.
    """
    if len(text) > LARGEST:
        return _nothing(path, "too-large", f"larger than {LARGEST} characters")
    source = Source(path, unified(text))
    mistakes = Mistakes(source)
    try:
        root = compose(source, mistakes)
        blueprint = _read(source, root, mistakes)
    except Rejected as rejected:
        return Survey(None, rejected.diagnostics)
    except Unread:
        return Survey(None, mistakes.found)
    return Survey(blueprint, mistakes.found, mistakes.lost, root)


def unified(text: str) -> str:
    """Return a text without a byte order mark, each line ended as Unix does."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _read(source: Source, node: Node, mistakes: Mistakes) -> Blueprint | None:
    try:
        if is_workspace(node):
            found = WORKSPACE.read(node, mistakes)
            return Blueprint(source=source, services=found.services, workspace=found)
        service = SINGLE_SERVICE.read(node, mistakes)
        return Blueprint(source=source, services=(service,))
    except Unread:
        return None


def _whole(found: Survey) -> Blueprint:
    if found.blueprint is None or found.diagnostics:
        raise found.rejected()
    return found.blueprint


def _nothing(path: str, code: str, message: str) -> Survey:
    return Survey(None, (Diagnostic(path=path, code=code, message=message),))

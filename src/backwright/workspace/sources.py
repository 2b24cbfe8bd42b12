"""Reads what a blueprint can be made of: a database, models or a contract."""

from pathlib import Path
from typing import Final

from backwright.diagnostics import Diagnostic, Rejected
from backwright.importing.found import Found
from backwright.importing.openapi import reading as openapi
from backwright.workspace.databases import read_database
from backwright.workspace.folder import text_of
from backwright.workspace.models import read_models

CONTRACTS: Final = frozenset([".json", ".yaml", ".yml"])
UNSAYING: Final = frozenset(["api", "app", "backend", "models", "src", "server"])
"""Names of folders that say nothing of what is in them."""


def read_source(source: str) -> Found:
    """Return what a source holds; its own form tells what it is.

    Args:
        source: The URL of a database, a file or folder of models, or a contract.

    Raises:
        Rejected: It is none of these, or cannot be read.
    """
    if "://" in source:
        return read_database(source)
    path = Path(source)
    if path.is_dir() or path.suffix == ".py":
        return read_models(path, _name(path))
    if path.suffix.lower() in CONTRACTS:
        return openapi.read(text_of(path), str(path), _name(path))
    message = "this is no source that a blueprint can be made of"
    advice = (
        "name a database (postgresql://… or sqlite:///…), a file or folder of models, "
        "or an OpenAPI document (.json, .yaml)"
    )
    raise Rejected(
        [Diagnostic(path=source, code="no-source", message=message, help=advice)]
    )


def _name(path: Path) -> str:
    """Return what to call a source: its own name, or that of a folder above it."""
    whole = path.resolve()
    names = [whole.stem, *(parent.name for parent in whole.parents)]
    return next((name for name in names if name and name not in UNSAYING), whole.stem)

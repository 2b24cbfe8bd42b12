"""The forms by name; each is loaded when it is asked for."""

import importlib
from collections.abc import Iterable
from typing import Final

from backwright.diagnostics import Diagnostic

FORMS: Final = ("text", "json", "sarif", "github", "gitlab", "junit", "html")


def render(form: str, diagnostics: Iterable[Diagnostic]) -> str:
    """Return findings in one of the forms."""
    module = importlib.import_module(f"backwright.check.reports.{form}")
    rendered: str = module.render(diagnostics)
    return rendered

"""The forms by name; each is loaded when it is asked for."""

import importlib
from typing import Final

from backwright.check.reports.report import Report

FORMS: Final = ("text", "json", "sarif", "github", "gitlab", "junit", "html")


def render(form: str, report: Report) -> str:
    """Return findings in one of the forms."""
    module = importlib.import_module(f"backwright.check.reports.{form}")
    rendered: str = module.render(report)
    return rendered

"""What a project asks of the check: `[tool.backwright]` in its pyproject.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from backwright.diagnostics import Diagnostic, Position, Rejected, Severity
from backwright.standards.reading import Standard, StandardError, read_standard

DEFAULT_STANDARD = "common"
KEYS = frozenset({"baseline", "exclude", "layout", "paths", "rules", "standard"})


@dataclass(frozen=True)
class Override:
    """Other severities for some paths."""

    patterns: tuple[str, ...]
    rules: Mapping[str, str]


@dataclass(frozen=True)
class Settings:
    """The standard to hold a project to, and what the project says of itself."""

    standard: Standard
    layout: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    baseline: str = ".backwright-baseline.json"

    def severity(self, rule: str, path: str, usual: Severity) -> Severity | None:
        """Return how much a finding matters here; None if the rule is off."""
        said = self.standard.rules.get(rule, self.standard.rules.get("*", "on"))
        for override in self.overrides:
            if rule in override.rules and any(
                fnmatch(path, pattern) for pattern in override.patterns
            ):
                said = override.rules[rule]
        if said == "off":
            return None
        return usual if said == "on" else Severity[said.upper()]

    def asks_for(self, rule: str) -> bool:
        """Tell whether a rule is on for any path."""
        said = self.standard.rules.get(rule, self.standard.rules.get("*", "on"))
        others = (one.rules.get(rule, "off") for one in self.overrides)
        return said != "off" or any(other != "off" for other in others)

    def excludes(self, path: str) -> bool:
        """Tell whether a path is not to be checked."""
        return any(fnmatch(path, pattern) for pattern in self.exclude)


def read_settings(root: Path, standard: str | None = None) -> Settings:
    """Read the settings of a project.

    Args:
        root: The project's folder.
        standard: The standard to use instead of the project's own.

    Raises:
        Rejected: The settings are wrong.
    """
    path = root / "pyproject.toml"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        table = {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Rejected([_complaint(f"cannot be read: {error}")]) from error
    return _settings(table.get("tool", {}).get("backwright", {}), standard)


def _settings(table: Mapping[str, Any], standard: str | None) -> Settings:
    problems = [
        _complaint(f'[tool.backwright] knows no "{key}"')
        for key in table
        if key not in KEYS
    ]
    try:
        chosen = read_standard(standard or str(table.get("standard", DEFAULT_STANDARD)))
        chosen = chosen.changed(table.get("rules", {}))
        overrides = tuple(_override(entry) for entry in table.get("paths", ()))
    except StandardError as error:
        raise Rejected([*problems, _complaint(str(error))]) from error
    if problems:
        raise Rejected(problems)
    return Settings(
        chosen,
        {
            layer: (patterns,) if isinstance(patterns, str) else tuple(patterns)
            for layer, patterns in table.get("layout", {}).items()
        },
        tuple(table.get("exclude", ())),
        overrides,
        str(table.get("baseline", Settings.baseline)),
    )


def _override(entry: Mapping[str, Any]) -> Override:
    changed = Standard("", {}, {}).changed(entry.get("rules", {}))
    return Override(tuple(entry.get("patterns", ())), changed.rules)


def _complaint(message: str) -> Diagnostic:
    return Diagnostic(
        path="pyproject.toml",
        code="bad-settings",
        message=message,
        position=Position(),
        help="See the README of src/backwright/standards for what may stand there.",
    )

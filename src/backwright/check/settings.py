"""What a project asks of the check: `[tool.backwright]` in its pyproject.toml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from backwright.check.external.table import NAMES
from backwright.check.files import Malformed, read_toml
from backwright.diagnostics import Diagnostic, Position, Rejected, Severity
from backwright.standards.reading import (
    Standard,
    StandardError,
    joined,
    read_standard,
    standard_file,
)

# What is told of the check itself, and may be turned down like a rule.
OF_OURSELVES = frozenset(
    {"bad-suppression", "rule-failed", "unreadable-file", "unused-suppression"}
)
DEFAULT_STANDARD = "common"
FILE = "pyproject.toml"
KEYS: Mapping[str, tuple[type, ...]] = {
    "baseline": (str,),
    "exclude": (list,),
    "layout": (dict,),
    "paths": (list,),
    "rules": (dict,),
    "standard": (str, list),
}
FORMS: Mapping[type, str] = {str: "a text", list: "a list", dict: "a table"}


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

    def weighed(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return what the check says of itself with the severities meant for it.

        What is said of all rules is not.
        """
        told: list[Diagnostic] = []
        for one in found:
            severity: Severity | None = one.severity
            if one.code in self.named:
                severity = self.severity(one.code, one.path, one.severity)
            if severity is not None:
                told.append(replace(one, severity=severity))
        return told

    def asks_for(self, rule: str) -> bool:
        """Tell whether a rule is on for any path."""
        said = self.standard.rules.get(rule, self.standard.rules.get("*", "on"))
        others = (one.rules.get(rule, "off") for one in self.overrides)
        return said != "off" or any(other != "off" for other in others)

    @property
    def named(self) -> frozenset[str]:
        """The rules that the project or its standard says something of."""
        names = set(self.standard.rules) | set(self.standard.thresholds) - {"*"}
        return frozenset(names.union(*(one.rules for one in self.overrides)) - {"*"})

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
    text, table = said_in(root)
    said: Any = {} if table is None else table
    problems = list(_misshapen(said, text))
    if problems:
        raise Rejected(problems)
    try:
        return _settings(said, root, standard)
    except StandardError as error:
        quoted = re.search(r'"([^"]+)"', str(error))
        word = quoted.group(1) if quoted else ""
        raise Rejected([complaint(str(error), text, word)]) from error


def said_in(root: Path) -> tuple[str, object]:
    """Return the text of a pyproject.toml and what stands there for us, or None.

    Raises:
        Rejected: It cannot be read.
    """
    try:
        text, whole = read_toml(root / FILE)
    except (FileNotFoundError, NotADirectoryError):
        return "", None
    except (OSError, Malformed) as error:
        reason = str(error)
        if isinstance(error, OSError) and error.strerror:
            reason = error.strerror.lower()
        raise Rejected([complaint(f"cannot be read: {reason}")]) from error
    table = whole.get("tool", {})
    return text, table.get("backwright") if isinstance(table, Mapping) else None


def _misshapen(said: object, text: str) -> Iterable[Diagnostic]:
    """Yield what has not the form that it must have."""
    if not isinstance(said, Mapping):
        yield complaint("[tool.backwright] must be a table", text, "backwright")
        return
    for key, value in said.items():
        kinds = KEYS.get(key)
        if kinds is None:
            unknown = complaint(f'[tool.backwright] knows no "{key}"', text, key)
            yield replace(unknown, help=f"It knows {', '.join(sorted(KEYS))}.")
        elif not isinstance(value, kinds):
            forms = " or ".join(FORMS[kind] for kind in kinds)
            yield complaint(f"`{key}` must be {forms}", text, key)
        elif key == "standard" and not value:
            yield complaint("`standard` must name one", text, key)
        elif key in {"exclude", "standard"} and not _are_texts(value):
            yield complaint(f"`{key}` must hold texts", text, key)
    yield from _misshapen_tables(said, text)


def _misshapen_tables(said: Mapping[str, Any], text: str) -> Iterable[Diagnostic]:
    layout = said.get("layout", {})
    for layer, patterns in layout.items() if isinstance(layout, Mapping) else ():
        if not _are_texts(patterns):
            yield complaint(f"the layer `{layer}` must be patterns", text, layer)
    paths = said.get("paths", ())
    for entry in paths if isinstance(paths, list) else ():
        if (
            not isinstance(entry, Mapping)
            or entry.keys() != {"patterns", "rules"}
            or not _are_texts(entry["patterns"])
            or not isinstance(entry["rules"], Mapping)
        ):
            message = "each of `paths` must have `patterns` and `rules`, nothing else"
            yield complaint(message, text, "patterns")


def _are_texts(value: object) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(one, str) for one in value)
    )


def _settings(table: Mapping[str, Any], root: Path, standard: str | None) -> Settings:
    said = standard or table.get("standard", DEFAULT_STANDARD)
    names = [said] if isinstance(said, str) else said
    bases = [_standard(root, name) for name in names]
    chosen = joined(" + ".join(names), bases).changed(table.get("rules", {}))
    return Settings(
        chosen,
        {
            layer: (patterns,) if isinstance(patterns, str) else tuple(patterns)
            for layer, patterns in table.get("layout", {}).items()
        },
        tuple(table.get("exclude", ())),
        tuple(_override(entry) for entry in table.get("paths", ())),
        str(table.get("baseline", Settings.baseline)),
    )


def _standard(root: Path, name: str) -> Standard:
    """Return a standard of ours by its name, or a project's own by its file."""
    return standard_file(root / name) if name.endswith(".toml") else read_standard(name)


def _override(entry: Mapping[str, Any]) -> Override:
    changed = Standard("", {}, {}).changed(entry["rules"])
    if changed.thresholds:
        rule = min(changed.thresholds)
        raise StandardError(f'the threshold of "{rule}" holds for the whole project')
    patterns = entry["patterns"]
    return Override(
        (patterns,) if isinstance(patterns, str) else tuple(patterns), changed.rules
    )


def unknown_rules(
    settings: Settings, rules: Iterable[str], text: str
) -> Iterable[Diagnostic]:
    """Yield the rules that the settings speak of and nobody knows.

    Args:
        settings: What the project says.
        rules: The names of our own rules.
        text: The text of its pyproject.toml.
    """
    import difflib  # noqa: PLC0415 - few have anything to correct

    known = {*rules, *NAMES, *OF_OURSELVES}
    for name in sorted(settings.named - known):
        close = difflib.get_close_matches(name, sorted(known), n=1)
        advice = f'; did you mean "{close[0]}"?' if close else ""
        yield complaint(f'there is no rule "{name}"{advice}', text, name)


def complaint(message: str, text: str = "", word: str = "") -> Diagnostic:
    """Return what to tell of the settings, at the line that a word stands on."""
    lines = text.split("\n")
    mark = re.compile(rf"\b{re.escape(word)}\b") if word else re.compile(r"(?!)")
    line = next((n for n, one in enumerate(lines, 1) if mark.search(one)), 0)
    found = mark.search(lines[line - 1]) if line else None
    start, end = found.span() if found else (0, 0)
    return Diagnostic(
        path=FILE,
        code="bad-settings",
        message=message,
        position=Position(line, start + 1, end + 1),
        source=lines[line - 1] if line else "",
        help="docs/reference/check.md says what may stand there.",
    )

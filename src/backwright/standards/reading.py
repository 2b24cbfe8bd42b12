"""Reads a standard: a TOML file here, with what it extends."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SEVERITIES = frozenset({"off", "on", "info", "warning", "error"})


class StandardError(ValueError):
    """A standard is not known, or says something that no standard may say."""


@dataclass(frozen=True)
class Standard:
    """A named set of rules.

    Attributes:
        name: Its name.
        rules: `off`, `on` or a severity by rule; `*` is for those not named.
        thresholds: The numbers that rules measure against.
    """

    name: str
    rules: Mapping[str, str]
    thresholds: Mapping[str, int]

    def changed(self, said: Mapping[str, Any]) -> "Standard":
        """Return the standard with changes: a severity, a threshold, or a table.

        Raises:
            StandardError: A change has none of these forms.
        """
        rules, thresholds = dict(self.rules), dict(self.thresholds)
        for rule, change in said.items():
            table = change if isinstance(change, Mapping) else _table(change)
            severity = table.get("severity", rules.get(rule, "on"))
            if not isinstance(severity, str) or severity not in SEVERITIES:
                known = ", ".join(sorted(SEVERITIES))
                raise StandardError(f'"{rule}" is {severity!r}, none of {known}')
            rules[rule] = severity
            if "threshold" in table:
                thresholds[rule] = _number(rule, table["threshold"])
            if table.keys() - {"severity", "threshold"}:
                raise StandardError(f'"{rule}" has a severity and a threshold, no more')
        return Standard(self.name, rules, thresholds)


def _number(rule: str, said: object) -> int:
    if not isinstance(said, int) or isinstance(said, bool):
        raise StandardError(f'the threshold of "{rule}" must be a whole number')
    return said


def _table(change: object) -> dict[str, object]:
    if isinstance(change, bool):
        return {"severity": "on" if change else "off"}
    return {"threshold" if isinstance(change, int) else "severity": change}


def _merged(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """Join two sets of rules: what either asks is asked, at its highest severity."""
    order = ["off", "info", "on", "warning", "error"]
    result = dict(one)
    for rule, said in other.items():
        result[rule] = max(said, result.get(rule, said), key=order.index)
    return result


def standard_names() -> list[str]:
    """Return the names of all standards."""
    return sorted(file.stem for file in HERE.glob("*.toml"))


@cache
def read_standard(name: str) -> Standard:
    """Return a standard of ours with all that it extends.

    Raises:
        StandardError: There is none of that name.
    """
    if name not in standard_names():
        known = ", ".join(standard_names())
        raise StandardError(f'there is no standard "{name}"; there are {known}')
    return _read(name, (HERE / f"{name}.toml").read_text("utf-8"))


def standard_file(path: Path) -> Standard:
    """Return the standard of a team: a file with `extends` and `rules`, as ours are.

    Raises:
        StandardError: It cannot be read, or has not that form.
    """
    try:
        if path.exists() and not path.is_file():
            raise StandardError("it is no file")
        return _read(path.stem, path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise StandardError(f'the standard "{path.name}": {reason}') from error


def joined(name: str, bases: Iterable[Standard]) -> Standard:
    """Return a standard that asks for what each of several does."""
    result = Standard(name, {}, {})
    for base in bases:
        result = Standard(
            name,
            _merged(result.rules, base.rules),
            {**result.thresholds, **base.thresholds},
        )
    return result


def _read(name: str, text: str) -> Standard:
    table = tomllib.loads(text)
    extends, rules = table.get("extends", []), table.get("rules", {})
    if not isinstance(extends, list) or not isinstance(rules, dict):
        raise StandardError("`extends` must be a list, and `rules` a table")
    return joined(name, [read_standard(str(base)) for base in extends]).changed(rules)

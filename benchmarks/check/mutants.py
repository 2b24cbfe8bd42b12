"""Small edits that each bring one violation into a tree of files."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
Files = dict[str, str]
# What would be long to write down, and is the same whatever it says.
FILLED: Final = {
    "many_lines": "".join(f"    number += {n}\n" for n in range(60)),
    "many_methods": "\n".join(
        f'    def step_{n}(self) -> int:\n        """Step."""\n        return {n}\n'
        for n in range(80)
    ),
    "many_functions": "\n".join(
        f'\n\ndef step_{n}() -> int:\n    """Step."""\n    return {n}'
        for n in range(160)
    ),
}


@dataclass(frozen=True)
class Mutant:
    """A tree with a violation in it.

    Attributes:
        family: Of which rules it is.
        rule: The rule that must speak.
        files: The files that differ; None for one that is gone.
        path: Where it must speak, with the lines; the empty string for anywhere.
        lines: The lines of the edit.
    """

    family: str
    rule: str
    files: Mapping[str, str | None]
    path: str
    lines: range


def targets() -> dict[str, dict[str, str]]:
    """Return what there is to mutate: by name, a file for each role."""
    return tomllib.loads((HERE / "targets.toml").read_text(encoding="utf-8"))


def mutants(files: Mapping[str, str], target: Mapping[str, str]) -> Iterator[Mutant]:
    """Yield each mutation that a tree has the place for."""
    names = FILLED | dict(target) | _modules(target, files)
    names.setdefault("code", target.get("service", ""))
    for path in sorted((HERE / "mutations").glob("*.toml")):
        for told in tomllib.loads(path.read_text(encoding="utf-8"))["mutation"]:
            needed = set(re.findall(r"@(\w+)@", f"{told}"))
            found = needed <= names.keys() and _mutant(path.stem, told, files, names)
            if found:
                yield found


def _modules(target: Mapping[str, str], files: Mapping[str, str]) -> dict[str, str]:
    root = "" if "src/__init__.py" in files else "src/"
    return {
        f"{role}_module": path.removesuffix(".py").removeprefix(root).replace("/", ".")
        for role, path in target.items()
        if path.endswith(".py")
    }


def _mutant(
    family: str, told: Mapping[str, Any], files: Mapping[str, str], names: Files
) -> Mutant | None:
    path = _filled(told.get("file") or names.get(told.get("at", ""), ""), names)
    if "remove" in told:
        gone = told["remove"]
        changed: dict[str, str | None] = {gone: None} if gone in files else {}
        path, lines = gone, range(0)
    elif "change" in told:
        change = [told["change"][0], _filled(told["change"][1], names)]
        changed, lines = _change(change, path, files.get(path))
    elif "file" in told or path in files:
        before = files.get(path, "")
        after = before + _filled(told["add"].lstrip("\n"), names)
        changed = {path: after}
        lines = range(before.count("\n") + 1, after.count("\n") + 2)
    else:
        changed = {}
    if not changed:
        return None
    changed |= {
        _filled(other, names): _filled(text, names)
        for other, text in told.get("also", {}).items()
    }
    place = "" if told.get("anywhere") else path
    return Mutant(family, told["rule"], changed, place, lines)


def _change(
    change: list[str], path: str, text: str | None
) -> tuple[dict[str, str | None], range]:
    pattern, replacement = change
    found = re.search(pattern, text or "")
    if text is None or found is None:
        return {}, range(0)
    after = text[: found.start()] + replacement + text[found.end() :]
    first = text.count("\n", 0, found.start()) + 1
    return {path: after}, range(first, first + replacement.count("\n") + 2)


def _filled(text: str, names: Mapping[str, str]) -> str:
    return re.sub(r"@(\w+)@", lambda match: names.get(match.group(1), ""), text)

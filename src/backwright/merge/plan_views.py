"""A plan as a tree, as JSON and as a unified diff."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from difflib import unified_diff
from pathlib import PurePosixPath

from backwright.merge.change import Change, What
from backwright.merge.contract.advice import advice
from backwright.merge.contract.difference import Difference
from backwright.merge.plan import Plan
from backwright.merge.units import lines

SUMMARY = {
    What.CREATE: "created",
    What.UPDATE: "updated",
    What.MERGE: "merged",
    What.CONFLICT: "in conflict",
    What.REMOVE: "removed",
    What.KEEP: "kept",
}
COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}
SHOWN = 4
"""How many operations are named that a difference concerns."""

MODE = "100644"
HEADING = "\x1b[1m"
PLAIN = "\x1b[0m"
NO_END = "\\ No newline at end of file\n"


def as_tree(plan: Plan) -> str:
    """Return a plan as a tree of folders with what happens to each file."""
    if not plan.noted and not plan.contract:
        return "Nothing to do.\n"
    idle = not plan.exit_code and not plan.contract
    last = f"Nothing to do: {summary(plan)}." if idle else summary(plan)
    parts = [_files(plan.noted), *_contract(plan.contract), [last]]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _files(changes: Sequence[Change]) -> list[str]:
    rows: list[tuple[str, str]] = []
    above: tuple[str, ...] = ()
    for change in changes:
        folders = PurePosixPath(change.path).parts[:-1]
        same = _common(above, folders)
        rows += [
            (f"{'  ' * depth}{folders[depth]}/", "")
            for depth in range(same, len(folders))
        ]
        name = PurePosixPath(change.path).name
        rows.append((f"{'  ' * len(folders)}{name}", _words(change)))
        above = folders
    width = max((len(left) for left, _ in rows), default=0) + 2
    return [f"{left:{width}}{right}".rstrip() for left, right in rows]


def _contract(contract: Sequence[Difference]) -> Iterator[list[str]]:
    breaking = [each for each in contract if each.breaking]
    harmless = [each for each in contract if not each.breaking]
    if breaking:
        found = [line for each in breaking for line in _lines(each)]
        helps = {each.code: advice(each) for each in breaking}
        todo = [f"  help: [{code}] {helps[code]}" for code in sorted(helps)]
        yield ["Clients of the API break:", *found, *todo]
    if harmless:
        yield ["Harmless to clients:", *(f"  {each}" for each in harmless)]


def _lines(difference: Difference) -> Iterator[str]:
    """Yield what breaks, and where, unless the place says that."""
    yield f"  {difference}"
    first = difference.operations[:SHOWN]
    if first and not difference.place.startswith(first):
        more = len(difference.operations) - len(first)
        yield f"    in {', '.join(first)}{f' and {more} more' if more else ''}"


def summary(plan: Plan) -> str:
    """Return how many files see what, in one line."""
    parts = [f"{count} {SUMMARY[what]}" for what, count in plan.counts.items()]
    if breaking := sum(each.breaking for each in plan.contract):
        parts.append(f"{breaking} breaking for clients")
    return ", ".join(parts) or "nothing to do"


def as_json(plan: Plan) -> dict[str, object]:
    """Return a plan as values that JSON can hold."""
    return {
        "exit_code": plan.exit_code,
        "counts": {str(what): count for what, count in plan.counts.items()},
        "changes": [_values(change) for change in plan.noted],
        "contract": [
            asdict(difference) | {"help": advice(difference) or None}
            for difference in plan.contract
        ],
    }


def as_diff(plan: Plan, *, colour: bool = False) -> str:
    """Return what becomes of the files on disk, as a unified diff that git can apply.

    Args:
        plan: The plan.
        colour: Whether to colour it for a terminal.
    """
    text = "".join(_diff(change) for change in plan.changes if change.writes)
    if not colour:
        return text
    return "".join(_coloured(line) for line in lines(text))


def _common(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    count = 0
    while left[count : count + 1] == right[count : count + 1] != ():
        count += 1
    return count


def _words(change: Change) -> str:
    notes = [change.why] if change.why else []
    if change.origin:
        notes.append(f"from {change.origin}")
    if change.what is What.CONFLICT:
        notes = [f"line {found.position.line}" for found in change.diagnostics]
    elif change.diagnostics:
        notes = [found.message for found in change.diagnostics]
    return f"{change.what:10}{', '.join(notes)}"


def _values(change: Change) -> dict[str, object]:
    return {
        "path": change.path,
        "what": str(change.what),
        "why": change.why,
        "origin": change.origin or None,
        "diagnostics": [
            {
                "line": found.position.line,
                "code": found.code,
                "message": found.message,
                "help": found.help,
                "severity": str(found.severity),
            }
            for found in change.diagnostics
        ],
    }


def _diff(change: Change) -> str:
    names = f"a/{change.path}", f"b/{change.path}"
    head = f"diff --git {names[0]} {names[1]}\n"
    if change.before is None:
        head, names = f"{head}new file mode {MODE}\n", ("/dev/null", names[1])
    if change.after is None:
        head, names = f"{head}deleted file mode {MODE}\n", (names[0], "/dev/null")
    old, new = lines(change.before or ""), lines(change.after or "")
    found = unified_diff(old, new, names[0], names[1])
    return head + "".join(_ended(line) for line in found)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n{NO_END}"


def _coloured(line: str) -> str:
    style = (
        HEADING
        if line.startswith(("diff ", "+++", "---"))
        else COLOURS.get(line[0], "")
    )
    return f"{style}{line.rstrip()}{PLAIN}\n" if style else line

"""Which code of which tool is which rule of ours."""

from typing import Final, NamedTuple

from backwright.diagnostics import Severity


class Folded(NamedTuple):
    """A rule of ours that another tool decides, and what to do about a finding."""

    rule: str
    severity: Severity
    advice: str


_THREAD: Final = "Use the asynchronous counterpart, or hand it to a thread."
_BLOCKING: Final = Folded("blocking-call-in-async", Severity.ERROR, _THREAD)
_XML: Final = Folded("unsafe-xml", Severity.ERROR, "Parse it with defusedxml.")
_ZONE: Final = Folded("naive-datetime", Severity.WARNING, "Give it a time zone: UTC.")

RUFF: Final = {
    **dict.fromkeys(
        ("ASYNC210", "ASYNC212", "ASYNC220", "ASYNC221", "ASYNC222", "ASYNC251"),
        _BLOCKING,
    ),
    **dict.fromkeys(("S313", "S314", "S315", "S316", "S317", "S318", "S319"), _XML),
    **dict.fromkeys(("DTZ001", "DTZ003", "DTZ004", "DTZ005", "DTZ006"), _ZONE),
    "B006": Folded("mutable-default", Severity.ERROR, "Use None, and make it inside."),
    "ERA001": Folded("commented-code", Severity.INFO, "Delete it; git remembers."),
    "F401": Folded("unused-import", Severity.WARNING, "Delete it."),
    "F841": Folded("unused-variable", Severity.WARNING, "Delete it."),
    "FAST003": Folded(
        "unused-path-parameter", Severity.ERROR, "Take it as a parameter of the route."
    ),
    "PLR2004": Folded("magic-number", Severity.INFO, "Give the number a name."),
    "S311": Folded("weak-random", Severity.INFO, "For secrets, use `secrets`."),
    "S701": Folded(
        "template-injection", Severity.ERROR, "Make the environment with autoescape."
    ),
}
BANDIT: Final = {
    "B507": Folded("unverified-host-key", Severity.ERROR, "Check the host's key."),
    "B601": Folded("shell-from-input", Severity.ERROR, "Give a list, not a text."),
    "B610": Folded("sql-from-string", Severity.ERROR, "Use parameters."),
    "B611": Folded("sql-from-string", Severity.ERROR, "Use parameters."),
}
HADOLINT: Final = {
    "DL3008": Folded("unpinned-package", Severity.INFO, "Pin what apt installs."),
    "DL3013": Folded("unpinned-dependency", Severity.WARNING, "Pin what pip installs."),
    "DL3020": Folded("add-instead-of-copy", Severity.INFO, "Use COPY."),
    "DL4006": Folded("unsafe-pipe", Severity.INFO, "Set pipefail."),
}
_LOCKS: Final = Folded(
    "locking-migration",
    Severity.WARNING,
    "Do it in steps that lock nothing for long: CONCURRENTLY, NOT VALID, VALIDATE.",
)
_LOSS: Final = Folded(
    "data-loss-migration", Severity.INFO, "Keep the data until nobody needs it."
)
SQUAWK: Final = {
    **dict.fromkeys(
        (
            "adding-field-with-default",
            "adding-foreign-key-constraint",
            "adding-not-nullable-field",
            "adding-required-field",
            "adding-serial-primary-key-field",
            "changing-column-type",
            "constraint-missing-not-valid",
            "disallowed-unique-constraint",
            "require-concurrent-index-creation",
            "require-concurrent-index-deletion",
        ),
        _LOCKS,
    ),
    **dict.fromkeys(
        (
            "ban-drop-column",
            "ban-drop-database",
            "ban-drop-table",
            "ban-truncate-cascade",
        ),
        _LOSS,
    ),
    "prefer-timestamp-tz": _ZONE,
}
MYPY: Final = dict.fromkeys(
    ("unused-awaitable", "unused-coroutine"),
    Folded("unawaited-coroutine", Severity.ERROR, "Write `await` before it."),
)
IMPORT_LINTER: Final = {
    "import-linter": Folded(
        "import-against-layers",
        Severity.ERROR,
        "Move what is shared inward, or give it to the inner layer as an argument.",
    )
}
TABLES: Final = (RUFF, BANDIT, HADOLINT, SQUAWK, MYPY, IMPORT_LINTER)
NAMES: Final = frozenset(one.rule for table in TABLES for one in table.values())
"""Every rule of ours that another tool decides, alone or beside us."""

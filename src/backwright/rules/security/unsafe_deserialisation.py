"""The rule `unsafe-deserialisation`."""

from collections.abc import Iterator

from backwright.check.edits import call_at, replace, source_of
from backwright.check.facts.expr import Call, name_of, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

LOADERS = (
    "pickle.loads",
    "pickle.load",
    "marshal.loads",
    "dill.loads",
    "dill.load",
    "jsonpickle.decode",
)
UNSAFE_YAML = frozenset({"Loader", "UnsafeLoader"})


class UnsafeDeserialisation(Rule):
    """Data that may be a program.

    What it finds:
        `pickle.loads` and the like, `yaml.load` without a safe loader. A file that is
        opened beside it, and what a child process answers, are our own.
    Why it matters:
        Whoever chooses the bytes runs code in the service.
    Bad:
        import yaml

        def restore(raw: bytes) -> object:
            return yaml.load(raw, Loader=yaml.Loader)
    Good:
        import yaml

        def restore(raw: bytes) -> object:
            return yaml.safe_load(raw)
    How to fix:
        Use JSON, or `yaml.safe_load`.
    Source:
        B, E: no unsafe deserialisation.
    """

    severity = Severity.ERROR
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the loads."""
        if not file.is_application:
            return
        for call in file.calls_to(*LOADERS):
            if not self._is_own(file, call):
                yield file.at(call, f"`{file.called(call)}` may run what it reads")
        for call in file.calls_to("yaml.load", "yaml.unsafe_load"):
            loader = name_of(call.argument(1, "Loader")).rpartition(".")[2]
            if call.method == "unsafe_load" or loader in UNSAFE_YAML or not loader:
                yield file.at(call, "`yaml.load` may run what it reads")

    @staticmethod
    def _is_own(file: FileView, call: Call) -> bool:
        given = call.argument(0, "file")
        if set(show(given).split(".")) & {"stdin", "stdout"}:
            return True
        opened = name_of(given)
        return any(
            made.form == "with"
            and (made.scope, made.target) == (call.scope, opened)
            and isinstance(made.value, Call)
            and made.value.method == "open"
            for made in file.body.assigns
        )

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Load YAML safely; what a pickle holds no other form can be read from."""
        call = call_at(text, line, column)
        if call is None or source_of(text, call.func) not in {
            "yaml.load",
            "yaml.unsafe_load",
        }:
            return None
        given = source_of(text, call.args[0]) if call.args else ""
        return replace(text, call, f"yaml.safe_load({given})") if given else None

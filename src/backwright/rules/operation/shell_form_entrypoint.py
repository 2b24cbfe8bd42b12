"""The rule `shell-form-entrypoint`."""

import json
import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.dockerfiles import delivered, dockerfiles, serves
from backwright.check.view.project import Project

PLAIN = re.compile(r"[\w./:=,@+-]+(?: +[\w./:=,@+-]+)*")
BUILTINS = frozenset({".", "cd", "eval", "exec", "exit", "export", "set", "source"})


class ShellFormEntrypoint(Rule):
    """A process that never hears that it should stop.

    What it finds:
        `CMD` or `ENTRYPOINT` written as a command line instead of a list, but for
        what ends by itself (`cp`, `pytest`) and for a shell.
    Why it matters:
        A shell becomes process 1 and passes no signal on: each stop ends in a kill,
        with requests half done.
    Bad:
        # Dockerfile
        FROM python:3.13-slim
        CMD uvicorn app.main:app
    Good:
        # Dockerfile
        FROM python:3.13-slim
        CMD ["uvicorn", "app.main:app"]
    How to fix:
        Write it as a list: `CMD ["uvicorn", "app.main:app"]`.
    Source:
        A: signals, graceful shutdown.
    """

    mends = "unsafe"

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the lines."""
        for path, instructions in dockerfiles(project):
            for one in delivered(instructions):
                if (
                    serves(one)
                    and one.rest[0] not in "[\\"
                    and not one.rest.startswith("exec ")
                ):
                    message = "a shell gets the signals, not the service"
                    yield Finding(path, one.line, 1, one.width, message)

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Write it as a list, if no shell is needed to read it."""
        del column
        lines = text.split("\n")
        word, _, rest = lines[line - 1].strip().partition(" ")
        if not PLAIN.fullmatch(rest.strip()) or rest.split()[0] in BUILTINS:
            return None
        indent = lines[line - 1][: -len(lines[line - 1].lstrip())]
        end = "\r" if lines[line - 1].endswith("\r") else ""
        lines[line - 1] = f"{indent}{word} {json.dumps(rest.split())}{end}"
        return "\n".join(lines)

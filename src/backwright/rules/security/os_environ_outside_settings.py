"""The rule `os-environ-outside-settings`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Pairs, name_of, show, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

SETTINGS_FILE = re.compile(
    r"(?:^|/)(?:[\w]*settings|[\w]*config\w*|env\w*|constants|conf|gunicorn\w*|__main__|asgi|wsgi|celery\w*"
    r"|logging|alembic)(?:/|\.py$)"
)
READERS = ("os.getenv", "os.environ.get")
# What takes the environment whole gives it on to another program.
WHOLE = ("dict", "os.environ.copy")
WRITERS = ("os.environ.setdefault", "os.environ.update", "os.environ.pop")
LONGEST_CALL = 20
# The operating system, a driver or a scheduler sets these, not who runs the service.
OF_SYSTEM = re.compile(
    r"(?:APPDATA|BUILDKITE|CI|CIRCLECI|COLUMNS|CUDA_\w+|DISPLAY|EDITOR|GITHUB_\w+|GITLAB_CI|HOME|HOSTNAME"
    r"|KUBERNETES_SERVICE_HOST|LANG|LOCALAPPDATA|LOCAL_RANK|NVIDIA_\w+|PATH|PWD|PYTEST_\w+|RANK|SHELL|SLURM_\w+"
    r"|TEMP|TERM|TMPDIR|USER|USERPROFILE|VIRTUAL_ENV|WORLD_SIZE|XDG_\w+)$"
)


class OsEnvironOutsideSettings(Rule):
    """The environment read in the middle of the code.

    What it finds:
        `os.environ` or `os.getenv` in application code outside the settings,
        but for what the operating system or a build sets (`HOME`, `CI`), and for
        helpers that are told which variable to read.
    Why it matters:
        Nobody knows all that a service needs; a missing value fails at three in the
        morning instead of at the start.
    Bad:
        # app/services/mail.py
        import os

        def sender() -> str | None:
            return os.getenv("MAIL_FROM")
    Good:
        # app/core/config.py
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            mail_from: str
    How to fix:
        Add a field to the settings class and inject the settings.
    Source:
        A, B, C, D, E: validated settings.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the reads."""
        if not file.is_application or SETTINGS_FILE.search(file.path):
            return
        if file.words.isdisjoint({"environ", "getenv"}):
            return
        lines = set(self._given_on(file))
        for call in file.calls_to(*READERS):
            lines.add(call.line)
            if not self._is_anothers(file, call):
                yield file.at(call, "the environment is read outside the settings")
        for access in file.body.accesses:
            whole = file.name(access.name, access.scope)
            if whole == "os.environ" and access.line not in lines:
                lines.add(access.line)
                yield file.at(access, "the environment is read outside the settings")

    @staticmethod
    def _is_anothers(file: FileView, call: Call) -> bool:
        """Whether the system sets the variable, or whoever calls this names it."""
        key = call.argument(0, "key")
        given = call.scope >= 0 and name_of(key) in {
            one.name for one in file.functions[call.scope].params
        }
        return given or bool(
            OF_SYSTEM.match(text_of(file.value_of(key, call.scope)) or "")
        )

    @staticmethod
    def _given_on(file: FileView) -> Iterator[int]:
        """Yield the lines where the environment is set, or given to another program."""
        for call in file.calls_to(*WRITERS, *WHOLE):
            yield call.line
        for made in file.body.assigns:
            if isinstance(made.value, Pairs):
                yield made.line
        for call in file.body.calls:
            if "environ" in show(call.keyword("env")):
                yield from range(call.line, call.line + LONGEST_CALL)

"""The rule `long-work-in-request`."""

from collections.abc import Iterator
from functools import partial

from backwright.check.facts.expr import Call
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

SLOW = {
    "smtplib.SMTP": "mail is sent",
    "smtplib.SMTP_SSL": "mail is sent",
    "aiosmtplib.send": "mail is sent",
    "fastapi_mail.FastMail": "mail is sent",
    "subprocess.run": "a program runs",
    "subprocess.call": "a program runs",
    "subprocess.check_call": "a program runs",
    "subprocess.check_output": "a program runs",
    "os.system": "a program runs",
}
KINDS = tuple(sorted(set(SLOW.values())))


class LongWorkInRequest(Rule):
    """Work that a request waits for, although its answer does not need it soon.

    What it finds:
        A route that sends mail or runs a program itself, or calls a function of the
        project that does; a task in the background is left out.
    Why it matters:
        The client waits for a mail server, gives up, tries again, and the mail goes
        out twice.
    Bad:
        import smtplib
        from fastapi import APIRouter

        router = APIRouter()

        def send(to: str) -> None:
            with smtplib.SMTP("mail.example", timeout=5) as server:
                server.sendmail("us@shop.example", to, "Welcome")

        @router.post("/invitations", status_code=202)
        def invite(to: str) -> None:
            send(to)
    Good:
        import smtplib
        from fastapi import APIRouter, BackgroundTasks

        router = APIRouter()

        def send(to: str) -> None:
            with smtplib.SMTP("mail.example", timeout=5) as server:
                server.sendmail("us@shop.example", to, "Welcome")

        @router.post("/invitations", status_code=202)
        def invite(to: str, tasks: BackgroundTasks) -> None:
            tasks.add_task(send, to)
    How to fix:
        Answer 202 and hand it to a queue; `BackgroundTasks` for what may be lost.
    Source:
        A, B, C: long work in background tasks.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        if not file.is_application:
            return
        for scope in sorted({route.scope for route in file.routes}):
            for call in file.calls_of(scope):
                if not call.deferred:
                    for what in self._kinds(file, call):
                        yield file.at(call, f"{what} while the client waits")

    @staticmethod
    def _kinds(file: FileView, call: Call) -> Iterator[str]:
        callee = file.callee(call)
        for what in KINDS:
            directly = SLOW.get(file.called(call)) == what
            does = partial(_does, what)
            if directly or (callee and file.project.reaches(callee, what, does)):
                yield what


def _does(what: str, file: FileView, scope: int) -> bool:
    """Tell whether a function does some slow work itself."""
    return any(
        SLOW.get(file.called(call)) == what and not call.deferred
        for call in file.calls_of(scope)
    )

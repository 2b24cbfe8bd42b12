"""The rule `long-work-in-request`."""

from collections.abc import Iterator
from functools import partial

from backwright.check.facts.expr import Call, Expr, Ref, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

MAIL, PROGRAM, TASK = "mail is sent", "a program runs", "a task is worked off"
SLOW = {
    "smtplib.SMTP": MAIL,
    "smtplib.SMTP_SSL": MAIL,
    "aiosmtplib.send": MAIL,
    "subprocess.run": PROGRAM,
    "subprocess.call": PROGRAM,
    "subprocess.check_call": PROGRAM,
    "subprocess.check_output": PROGRAM,
    "os.system": PROGRAM,
}
STARTED = frozenset(
    {
        "asyncio.create_subprocess_exec",
        "asyncio.create_subprocess_shell",
        "subprocess.Popen",
    }
)
MAILERS = frozenset({"fastapi_mail.FastMail"})
WAITING = frozenset({"communicate", "get", "wait"})
THREADED = frozenset({"run_in_executor", "run_in_threadpool", "run_sync", "to_thread"})
QUEUEING = frozenset({"apply_async", "delay"})


class LongWorkInRequest(Rule):
    """Work that a request waits for, although its answer does not need it soon.

    What it finds:
        A route that sends mail, runs a program, or waits for what it has given to a
        queue (`delay(…).get()`), itself or by a function of the project; a task in the
        background is left out.
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
        if call.awaited and call.method in THREADED:
            # Only the loop does not wait; the client does.
            callee = next(
                (name for one in call.args[:2] if (name := _function(file, one, call))),
                "",
            )
        if own := _is(file, call):
            yield own
        elif callee and file.project.reaches(callee, "slow", _is_slow):
            for what in (MAIL, PROGRAM, TASK):
                if file.project.reaches(callee, what, partial(_does, what)):
                    yield what


def _is_slow(file: FileView, scope: int) -> bool:
    """Tell whether a function does any slow work itself."""
    return any(_is(file, call) and not call.deferred for call in file.calls_of(scope))


def _does(what: str, file: FileView, scope: int) -> bool:
    """Tell whether a function does some slow work itself."""
    return any(
        _is(file, call) == what and not call.deferred for call in file.calls_of(scope)
    )


def _is(file: FileView, call: Call) -> str:
    """Return what slow work a call does or waits for, or the empty string."""
    if call.method == "send_message":
        kind = file.type_of(call.on or Ref(call.receiver), call.scope).name
        return MAIL if kind in MAILERS else ""
    if call.method not in WAITING:
        return SLOW.get(file.called(call), "")
    is_task = call.method == "get"
    if is_task and QUEUEING.isdisjoint(file.words):
        return ""
    begun = call.on or _begun(file, call)
    if not isinstance(begun, Call):
        return ""
    if is_task:
        return TASK if begun.method in QUEUEING else ""
    return PROGRAM if file.called(begun) in STARTED else ""


def _begun(file: FileView, call: Call) -> Expr | None:
    """Return what a name was given, by an assignment or a `with`."""
    for made in file.body.assigns:
        place = (made.form, made.target, made.scope)
        if place == ("with", call.receiver, call.scope):
            return made.value
    return file.value_of(Ref(call.receiver), call.scope)


def _function(file: FileView, given: Expr, call: Call) -> str:
    """Return the project's function that is handed over, or the empty string."""
    name = file.name(name_of(given), call.scope) if name_of(given) else ""
    return name if name in file.project.names.functions else ""

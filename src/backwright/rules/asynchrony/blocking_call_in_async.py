"""The rule `blocking-call-in-async`."""

from collections.abc import Iterator

from backwright.check.edits import add_import, call_at, replace, source_of
from backwright.check.facts.expr import Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.waiting import delaying
from backwright.diagnostics import Severity

BLOCKING = {
    "time.sleep": "await asyncio.sleep(…)",
    "requests.get": "an httpx.AsyncClient",
    "requests.post": "an httpx.AsyncClient",
    "requests.put": "an httpx.AsyncClient",
    "requests.patch": "an httpx.AsyncClient",
    "requests.delete": "an httpx.AsyncClient",
    "requests.head": "an httpx.AsyncClient",
    "requests.request": "an httpx.AsyncClient",
    "httpx.get": "an httpx.AsyncClient",
    "httpx.post": "an httpx.AsyncClient",
    "httpx.put": "an httpx.AsyncClient",
    "httpx.patch": "an httpx.AsyncClient",
    "httpx.delete": "an httpx.AsyncClient",
    "httpx.request": "an httpx.AsyncClient",
    "urllib.request.urlopen": "an httpx.AsyncClient",
    "urllib.request.urlretrieve": "an httpx.AsyncClient",
    "subprocess.run": "asyncio.create_subprocess_exec",
    "subprocess.call": "asyncio.create_subprocess_exec",
    "subprocess.check_call": "asyncio.create_subprocess_exec",
    "subprocess.check_output": "asyncio.create_subprocess_exec",
    "os.system": "asyncio.create_subprocess_exec",
    "os.popen": "asyncio.create_subprocess_exec",
    "smtplib.SMTP": "aiosmtplib",
    "smtplib.SMTP_SSL": "aiosmtplib",
    "psycopg2.connect": "asyncpg or psycopg's AsyncConnection",
    "pymysql.connect": "asyncmy",
    "socket.create_connection": "asyncio.open_connection",
    "socket.gethostbyname": "loop.getaddrinfo",
    "shutil.copytree": "asyncio.to_thread",
    "shutil.rmtree": "asyncio.to_thread",
    "bcrypt.hashpw": "asyncio.to_thread",
    "bcrypt.checkpw": "asyncio.to_thread",
}
# How long these take, the code does not say: a folder may hold one small file.
DOUBTFUL = frozenset({"shutil.copytree", "shutil.rmtree"})
CLIENTS = frozenset({"requests.Session", "httpx.Client"})
REQUESTS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "request", "send"}
)


class BlockingCallInAsync(Rule):
    """A call that waits without letting others run, in an `async def`.

    What it finds:
        Calls known to block (`time.sleep`, `requests.get`, `subprocess.run`, a
        synchronous HTTP client…) in code that runs on the event loop. A script alone on
        its loop, and what is done before a service has started, delay nobody;
        where no request is seen to wait for it, and for whole folders, whose size the
        code does not say, it is a warning.
    Why it matters:
        While it waits, the process serves nobody: one slow call stalls every request.
    Bad:
        import time

        async def poll_rates() -> None:
            time.sleep(5)
    Good:
        import asyncio
        import requests
        import httpx

        async def poll_rates() -> None:
            await asyncio.sleep(5)

        async def fetch_rates(client: httpx.AsyncClient) -> dict[str, float]:
            return (await client.get("https://rates.example/latest")).json()

        async def fetch_slowly() -> object:
            return await asyncio.to_thread(requests.get, "https://rates.example")
    How to fix:
        Use the asynchronous counterpart, or hand the call to `asyncio.to_thread`.
    Source:
        A, B, C, D, E: async for I/O; never block the loop.
    """

    severity = Severity.ERROR
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the blocking calls."""
        if not file.is_application:
            return
        for name, instead in BLOCKING.items():
            for call in file.calls_to(name):
                if not call.deferred and file.in_async(call.scope):
                    message = f"`{name}` blocks the event loop; use {instead}"
                    found = delaying(file, call, message)
                    yield found._replace(doubtful=name in DOUBTFUL)
        yield from self._clients(file)

    @staticmethod
    def _clients(file: FileView) -> Iterator[Finding]:
        for call in file.methods_named(*REQUESTS):
            if not call.receiver or call.awaited or not file.in_async(call.scope):
                continue
            kind = file.type_of(Ref(call.receiver), call.scope).name
            if kind in CLIENTS and not call.deferred:
                message = f"a `{kind}` blocks the event loop; use httpx.AsyncClient"
                yield delaying(file, call, message)

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Let others be served while this waits for a time."""
        call = call_at(text, line, column)
        if call is None or source_of(text, call.func) != "time.sleep":
            return None
        whole = source_of(text, call).removeprefix("time.sleep")
        changed = replace(text, call, f"await asyncio.sleep{whole}")
        return add_import(changed, "asyncio") if changed else None

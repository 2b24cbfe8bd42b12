"""The main job, from a blueprint to a running service: `make demo`.

Writes the service of `examples/validahub` into `demo/`, installs it there, migrates an
SQLite database, starts the service and walks a story through its HTTP API.
"""

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
HOME = ROOT / "demo"
SERVICE = HOME / "validahub"
PATIENCE_SECONDS = 30
PASSWORD = "correct horse battery staple"  # noqa: S105 (a demonstration)

Json = dict[str, Any]


def main() -> None:
    """Write, install, migrate, start, tell the story."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="leave the server running")
    keep = parser.parse_args().keep
    started = time.monotonic()
    shutil.rmtree(HOME, ignore_errors=True)
    HOME.mkdir()
    backwright = Path(sys.executable).with_name("backwright")
    step("Writing the service of examples/validahub", "backwright new")
    run(backwright, "new", "--example", "validahub", cwd=HOME)
    step("Installing what it needs, pinned with hashes", "make .venv/ready")
    run("make", "--silent", ".venv/ready", cwd=SERVICE)
    step("Creating its tables in SQLite", "python migrate.py up")
    run(SERVICE / ".venv/bin/python", "migrate.py", "up", cwd=SERVICE)
    step("Starting it", "uvicorn app.main:create_app")
    with serving(keep=keep) as url:
        tell_story(Api(url))
        seconds = time.monotonic() - started
        say(f"\nIt took {seconds:.0f} s. The code is in demo/validahub.")
        if keep:
            say(f"The service goes on at {url}; its documentation is at {url}/docs.")


def tell_story(api: "Api") -> None:
    """Do what a user of the service does in a first quarter of an hour."""
    step("Ana signs up: a tenant and its first manager", "POST /v1/sign-ups")
    credentials = {"email": "ana@example.com", "password": PASSWORD}
    api.post("/v1/sign-ups", {**credentials, "tenant": {"name": "Acme"}}, 201)
    step("She logs in", "POST /v1/tokens")
    ana = api.log_in(credentials)

    step("She creates a seller", "POST /v1/sellers")
    seller = api.post("/v1/sellers", seller_body("11222333000181"), 201, ana)
    step("A number with letters in it is refused, by name", "POST /v1/sellers")
    api.post("/v1/sellers", seller_body("not a number"), 422, ana)
    step("So is a number that is taken", "POST /v1/sellers")
    api.post("/v1/sellers", seller_body("11222333000181"), 409, ana)

    step("She uploads a feed and submits three jobs", "POST /v1/files, POST /v1/jobs")
    for _ in range(3):
        feed = api.upload("/v1/files?purpose=job_source", b"sku,price\nA-1,9.90\n", ana)
        body = {"seller_id": seller["id"], "channel": "amazon", "source_id": feed["id"]}
        job = api.post("/v1/jobs", body, 201, ana)
    step(
        "She lists them, filtered, two at a time", "GET /v1/jobs?channel=amazon&limit=2"
    )
    page = api.get("/v1/jobs?channel=amazon&limit=2&sort=-created_at", 200, ana)
    step("The next page, by cursor", "GET /v1/jobs?cursor=…")
    cursor = page["next"]
    api.get(
        f"/v1/jobs?channel=amazon&limit=2&sort=-created_at&cursor={cursor}", 200, ana
    )

    step("She calls a job off: a transition of its life", "POST /v1/jobs/{id}/cancel")
    api.post(f"/v1/jobs/{job['id']}/cancel", None, 200, ana)
    step("It cannot be called off twice", "POST /v1/jobs/{id}/cancel")
    api.post(f"/v1/jobs/{job['id']}/cancel", None, 409, ana)

    step("She adds Bea, an auditor", "POST /v1/users")
    auditor = {"email": "bea@example.com", "password": PASSWORD}
    api.post("/v1/users", {**auditor, "roles": ["auditor"]}, 201, ana)
    bea = api.log_in(auditor)
    step("Bea sees the jobs", "GET /v1/jobs")
    api.get("/v1/jobs?limit=1", 200, bea)
    step("But she may not create a seller", "POST /v1/sellers")
    api.post("/v1/sellers", seller_body("99888777000166"), 403, bea)


def seller_body(cnpj: str) -> Json:
    """Return a request for a seller."""
    return {
        "name": "Loja da Ana",
        "cnpj": cnpj,
        "email": "loja@example.com",
        "credit": {"amount": "100.00", "currency": "BRL"},
    }


@dataclass(frozen=True)
class Api:
    """The service as a client sees it; stops the demonstration at a surprise."""

    url: str

    def log_in(self, credentials: Json) -> str:
        """Return a token."""
        return str(self.post("/v1/tokens", credentials, 200)["access_token"])

    def get(self, path: str, expected: int, token: str) -> Json:
        """Send a GET request."""
        return self._send(
            "GET", path, None, expected, {"Authorization": f"Bearer {token}"}
        )

    def post(
        self, path: str, body: Json | None, expected: int, token: str = ""
    ) -> Json:
        """Send a POST request with a JSON body."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if body is None:
            return self._send("POST", path, None, expected, headers)
        headers["Content-Type"] = "application/json"
        return self._send("POST", path, json.dumps(body).encode(), expected, headers)

    def upload(self, path: str, content: bytes, token: str) -> Json:
        """Send a file."""
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "text/csv",
            "X-File-Name": "feed.csv",
        }
        return self._send("POST", path, content, HTTPStatus.CREATED, headers)

    def _send(
        self,
        method: str,
        path: str,
        body: bytes | None,
        expected: int,
        headers: Mapping[str, str],
    ) -> Json:
        request = urllib.request.Request(  # noqa: S310 (our own server)
            self.url + path, body, dict(headers), method=method
        )
        try:
            with urllib.request.urlopen(request) as response:  # noqa: S310
                status, text = response.status, response.read()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read()
        say(f"    {status} {abridged(text.decode())}")
        if status != expected:
            sys.exit(f"expected {expected} from {method} {path}")
        return json.loads(text) if text else {}


@contextmanager
def serving(*, keep: bool) -> Iterator[str]:
    """Run the service until the story is told, or on and on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        SERVICE / ".venv/bin/uvicorn",
        "app.main:create_app",
        "--factory",
        "--no-access-log",
        f"--port={port}",
    ]
    log = (HOME / "server.log").open("wb")
    server = subprocess.Popen(  # noqa: S603 (what we wrote)
        command, cwd=SERVICE, stdout=log, stderr=log, start_new_session=True
    )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{url}/health/ready", server)
        say(f"    its documentation: {url}/docs")
        yield url
    except BaseException:
        keep = False
        raise
    finally:
        if not keep:
            server.send_signal(signal.SIGTERM)
            server.wait(PATIENCE_SECONDS)


def wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Return as soon as the service answers."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(url).close()  # noqa: S310 (our own server)
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit("the service did not start; see demo/server.log")


def run(*command: str | Path, cwd: Path) -> None:
    """Run a program, and stop if it fails."""
    environment = {
        name: os.environ[name] for name in os.environ if name != "DATABASE_URL"
    }
    done = subprocess.run(command, cwd=cwd, env=environment, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(done.returncode)


def step(doing: str, how: str) -> None:
    """Say what happens now, and how a user would do it."""
    say(f"\n• {doing}\n    {how}")


def abridged(text: str) -> str:
    """Return the beginning of a text."""
    limit = 150
    return text if len(text) <= limit else text[:limit] + "…"


def say(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

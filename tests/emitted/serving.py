"""A written service that runs, and an administrator who may do everything in it."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.emitted.written import Written

PATIENCE_SECONDS = 30
EMAIL = "root@example.com"
PASSWORD = "correct horse battery staple"  # noqa: S105 (a test)


@contextmanager
def serving(written: Written, log: Path, **environment: str) -> Iterator[str]:
    """Run a service with empty tables until the caller has seen enough."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    python = str(written.bin / "python")
    migrated = written.run(python, "migrate.py", "up", **environment)
    assert migrated.returncode == 0, migrated.stderr
    command = [
        python,
        *("-m", "uvicorn", "app.main:create_app", "--factory", "--no-access-log"),
        f"--port={port}",
    ]
    with log.open("wb") as output:
        server = subprocess.Popen(  # noqa: S603 (what we wrote)
            command,
            cwd=written.folder,
            env={**os.environ, **environment},
            stdout=output,
            stderr=output,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{url}/health/ready", server)
            yield url
        finally:
            server.send_signal(signal.SIGTERM)
            server.send_signal(signal.SIGTERM)
            server.wait(PATIENCE_SECONDS)


def wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Return as soon as the service answers."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(url).close()  # noqa: S310 (our own server)
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the service did not start")


def post(url: str, body: dict[str, object]) -> dict[str, Any]:
    """Send JSON and return what comes back; an error is an error."""
    request = urllib.request.Request(  # noqa: S310 (our own server)
        url,
        json.dumps(body).encode(),
        {"Content-Type": "application/json"},
        method="POST",
    )
    with urllib.request.urlopen(request) as response:  # noqa: S310 (as above)
        found: dict[str, Any] = json.loads(response.read())
    return found


def authorization_of_administrator(
    url: str, written: Written, **environment: str
) -> str:
    """Return the header's value of somebody with the administrator's role."""
    credentials: dict[str, object] = {"email": EMAIL, "password": PASSWORD}
    paths = paths_of(url)
    if "tenancy:" in (written.folder / "blueprint.yaml").read_text():
        founded = {**credentials, "tenant": {"name": "Acme"}}
        post(url + paths["sign_up"], around(url, "SignUpCreateEnvelope", founded))
    else:
        made = written.run(
            str(written.bin / "python"),
            *("manage.py", "create-user", EMAIL, "--role", "admin"),
            PASSWORD=PASSWORD,
            **environment,
        )
        assert made.returncode == 0, made.stderr
    asked = around(url, "CredentialsEnvelope", credentials)
    granted = inside(post(url + paths["create_token"], asked))
    token = granted.get("access_token") or granted["accessToken"]
    return f"{granted.get('token_type') or granted['tokenType']} {token}"


def around(url: str, model: str, body: dict[str, object]) -> dict[str, object]:
    """Return a body with the key around it that the contract wants, if it wants one."""
    with urllib.request.urlopen(f"{url}/openapi.json") as response:  # noqa: S310
        schemas = json.loads(response.read())["components"]["schemas"]
    keys = schemas.get(model, {}).get("properties", {})
    return dict.fromkeys(keys, body) or body


def inside(sent: dict[str, Any]) -> dict[str, Any]:
    """Return what was sent without the key around it, if there is one."""
    found = next(iter(sent.values()))
    return found if isinstance(found, dict) else sent


def paths_of(url: str) -> dict[str, str]:
    """Return the path of each operation, by the operation's id."""
    with urllib.request.urlopen(f"{url}/openapi.json") as response:  # noqa: S310
        document = json.loads(response.read())
    return {
        operation["operationId"]: path
        for path, operations in document["paths"].items()
        for operation in operations.values()
    }

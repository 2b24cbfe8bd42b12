"""What is asked of the servers, as scripts for wrk."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import httpx
from servers import OTHER_CORE, Server

CONNECTIONS: Final = 32
_REQUESTS: Final = re.compile(r"(\d+) requests in")
_ERRORS: Final = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)")
_MEDIAN: Final = re.compile(r"50%\s+([\d.]+)(us|ms|s)")
_SECONDS: Final = {"us": 1e-6, "ms": 1e-3, "s": 1.0}


@dataclass(frozen=True, slots=True)
class Operation:
    """A request, repeated by wrk."""

    name: str
    script: str


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run of wrk showed."""

    requests: int
    cpu_microseconds: float
    median_seconds: float


def get_one(ids: Sequence[UUID]) -> Operation:
    """Return: get one job, another one each time."""
    paths = ",".join(f'"/v1/jobs/{job}"' for job in ids)
    script = (
        f"local paths = {{{paths}}}\nlocal n = 0\n"
        "request = function()\n  n = n % #paths + 1\n"
        "  return wrk.format(nil, paths[n])\nend\n"
    )
    return Operation("get", script)


def get_page(name: str, query: str) -> Operation:
    """Return: get one page."""
    return Operation(name, f'wrk.path = "/v1/jobs?{query}"\n')


def create(seller: UUID) -> Operation:
    """Return: create a job."""
    body = (
        f'{{"seller_id": "{seller}", "channel": "magalu",'
        ' "source": "feed.csv", "note": "Second attempt"}'
    )
    script = (
        'wrk.method = "POST"\nwrk.path = "/v1/jobs"\n'
        'wrk.headers["Content-Type"] = "application/json"\n'
        f"wrk.body = '{body}'\n"
    )
    return Operation("create", script)


def measure(
    server: Server, operation: Operation, token: str, seconds: int, folder: Path
) -> Sample:
    """Run wrk against a server and return what a request cost the server."""
    script = folder / "script.lua"
    bearer = f'wrk.headers["Authorization"] = "Bearer {token}"\n'
    script.write_text(operation.script + bearer)
    command = ["taskset", "-c", str(OTHER_CORE), "wrk", "--latency", "-t1"]
    command += [f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(script), server.url]
    before = server.cpu_seconds()
    report = subprocess.run(  # noqa: S603 (our own command)
        command, check=True, capture_output=True, text=True
    ).stdout
    used = server.cpu_seconds() - before
    return _sample(server, operation, report, used)


def deep_cursor(server: Server, token: str, depth: int) -> str:
    """Return the cursor of the page that begins after so many jobs."""
    cursor = ""
    size = 100
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=server.url, headers=headers) as client:
        for _ in range(depth // size):
            place = {"cursor": cursor} if cursor else {}
            answer = client.get("/v1/jobs", params={"limit": size, **place})
            cursor = answer.raise_for_status().json()["next"]
    return cursor


def _sample(server: Server, operation: Operation, report: str, used: float) -> Sample:
    if errors := _ERRORS.search(report):
        raise SystemExit(f"{server.name}, {operation.name}: {errors[0]}")
    requests = _REQUESTS.search(report)
    median = _MEDIAN.search(report)
    if requests is None or median is None or not int(requests[1]):
        raise SystemExit(f"{server.name}, {operation.name}: wrk says\n{report}")
    done = int(requests[1])
    return Sample(done, used / done * 1e6, float(median[1]) * _SECONDS[median[2]])

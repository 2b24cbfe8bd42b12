"""Starts the servers that are compared, and reads what they cost."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
import psutil

SERVER_CORE: Final = 0
OTHER_CORE: Final = os.cpu_count() - 1 if os.cpu_count() else 0
FIRST: Final = -15
START_SECONDS: Final = 30
STOP_SECONDS: Final = 10


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: one worker, pinned to one core."""

    name: str
    process: psutil.Process
    url: str

    def cpu_seconds(self) -> float:
        """Return what it has used since it was started, user and system."""
        times = self.process.cpu_times()
        return times.user + times.system

    def memory_megabytes(self) -> float:
        """Return the memory that it holds."""
        return self.process.memory_info().rss / 1e6


@contextmanager
def running(
    name: str, application: str, folder: Path, port: int, settings: Mapping[str, str]
) -> Iterator[Server]:
    """Run `uvicorn application` in a folder until the block ends."""
    command = [sys.executable, "-m", "uvicorn", application, "--factory"]
    command += ["--port", str(port), "--no-access-log", "--log-level", "warning"]
    environment = os.environ | settings
    with subprocess.Popen(command, cwd=folder, env=environment) as process:  # noqa: S603
        try:
            server = Server(
                name, psutil.Process(process.pid), f"http://127.0.0.1:{port}"
            )
            server.process.cpu_affinity([SERVER_CORE])
            with suppress(psutil.AccessDenied):  # only root may be so rude
                server.process.nice(FIRST)
            _wait(server)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(server: Server) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if not server.process.is_running():
            break
        try:
            httpx.get(f"{server.url}/v1/jobs", timeout=1)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"{server.name} did not start.")

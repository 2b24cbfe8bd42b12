"""Measures a written service between its limit and the usual style.

Server CPU per request (user and system), one worker on one core; wrk and PostgreSQL
on another. The servers take turns within each round, so that whatever else the
machine does hits all of them; the ratios are taken within a round.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx
import jwt
import psutil
import psycopg
from data import DEEP, PASSWORD, Tenant, load, some_jobs
from operations import Operation, create, deep_cursor, get_one, get_page, measure
from report import Results, print_report
from servers import OTHER_CORE, Server, running

HERE: Final = Path(__file__).parent
SECRET: Final = "a secret of a benchmark, 32 characters long"  # noqa: S105 (as it says)
LIVELY: Final = 50_000
SAMPLE: Final = 2_000
HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class World:
    """What is measured, and what it is asked for."""

    servers: Mapping[str, Server]
    lively: Tenant
    deep: Tenant
    folder: Path


@dataclass(frozen=True, slots=True)
class Turn:
    """One operation on one server."""

    server: str
    operation: Operation
    token: str


def main() -> None:
    """Do what the command line says; fail if a ratio falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default=os.environ.get("BENCH_DATABASE_URL"))
    parser.add_argument(
        "--service", type=Path, help="a service that is written already"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="of each measurement")
    arguments = parser.parse_args()
    if not arguments.database:
        parser.error(
            "give --database postgresql://… or BENCH_DATABASE_URL; it is emptied"
        )
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        service = arguments.service or write_service(folder)
        world = stack.enter_context(prepared(service, arguments.database, folder))
        results = run(world, arguments.database, arguments.rounds, arguments.seconds)
        for server in world.servers.values():
            print(f"{server.name}: {server.memory_megabytes():.0f} MB")
        if not print_report(results):
            raise SystemExit("A figure falls short of what was promised.")


def write_service(folder: Path) -> Path:
    """Write the service of the blueprint beside this file."""
    blueprint = str(HERE / "blueprint.yaml")
    command = [str(Path(sys.executable).with_name("backwright")), "new", blueprint]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 (our own command)
    return folder / "measured"


@contextmanager
def prepared(service: Path, database: str, folder: Path) -> Iterator[World]:
    """Fill the database and start all servers."""
    lively, deep = Tenant.of("lively", LIVELY), Tenant.of("deep", DEEP + LIVELY)
    settings = environment(database)
    migrate(service, settings)
    load(database, [lively, deep])
    places = {
        "limit": ("limit:create_app", HERE),
        "service": ("app.main:create_app", service),
        "usual": ("usual:create_app", HERE),
    }
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(running(name, *place, 8801 + port, settings))
            for port, (name, place) in enumerate(places.items())
        }
        yield World(servers, lively, deep, folder)


def environment(database: str) -> dict[str, str]:
    """Return the settings of all three."""
    rest = database.removeprefix("postgresql")
    return {
        "DATABASE_URL": f"postgresql+asyncpg{rest}",
        "USUAL_DATABASE_URL": f"postgresql+psycopg{rest}",
        "LIMIT_DATABASE_URL": database,
        "SECRET_KEY": SECRET,
        "ACCESS_LOG": "false",
        "PGAPPNAME": "benchmark",
    }


def migrate(service: Path, settings: Mapping[str, str]) -> None:
    """Make the tables."""
    command = [sys.executable, "migrate.py", "up"]
    environment = os.environ | settings
    subprocess.run(command, cwd=service, env=environment, check=True)  # noqa: S603


def run(world: World, database: str, rounds: int, seconds: int) -> Results:
    """Let the servers take turns within each round; the first one warms up."""
    results: Results = {}
    turns = all_turns(world, database)
    pin_database(database)
    for number in range(rounds + 1):
        began = time.monotonic()
        for turn in turns:
            server = world.servers[turn.server]
            sample = measure(
                server,
                turn.operation,
                turn.token,
                seconds if number else 1,
                world.folder,
            )
            if number:
                results.setdefault((turn.server, turn.operation.name), []).append(
                    sample
                )
        print(f"round {number}: {time.monotonic() - began:.0f} s", flush=True)
    return results


def all_turns(world: World, database: str) -> list[Turn]:
    """Return what one round consists of; its tokens are good for 15 minutes."""
    ids = some_jobs(database, world.lively, SAMPLE)
    tokens = dict.fromkeys(world.servers, forge(world.lively))
    tokens["service"] = log_in(world, world.lively)
    compared = [
        get_one(ids),
        get_page("list", "limit=20"),
        create(world.lively.seller_id),
    ]
    deep = log_in(world, world.deep)
    cursor = deep_cursor(world.servers["service"], deep, DEEP)
    depth = [
        get_page("first", "limit=20"),
        get_page("deep", f"limit=20&cursor={cursor}"),
    ]
    return [
        *(Turn(name, work, tokens[name]) for work in compared for name in tokens),
        *(Turn("service", work, deep) for work in depth),
    ]


def log_in(world: World, tenant: Tenant) -> str:
    """Return a token of the service."""
    answer = httpx.post(
        f"{world.servers['service'].url}/v1/tokens",
        json={"email": tenant.email, "password": PASSWORD},
    )
    token: str = answer.raise_for_status().json()["access_token"]
    return token


def forge(tenant: Tenant) -> str:
    """Return a token that the two others understand."""
    claims = {
        "sub": str(tenant.user_id),
        "tenant": str(tenant.id),
        "roles": ["manager"],
        "exp": time.time() + HOUR,
    }
    return jwt.encode(claims, SECRET, "HS256")


def pin_database(database: str) -> None:
    """Keep the processes of our connections, if here, off the core of the servers."""
    query = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
    if urlsplit(database).hostname not in {"127.0.0.1", "localhost"}:
        return
    with psycopg.connect(database) as connection:
        for (pid,) in connection.execute(query):
            psutil.Process(pid).cpu_affinity([OTHER_CORE])


if __name__ == "__main__":
    main()

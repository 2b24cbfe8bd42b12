import subprocess

from app.tools import Runner, build, compress, handed_on, npm

PARTS = ("api", "logs")
ALL = [handed_on]


def install() -> None:
    npm(["npm", "install"], ".")


def whole(folder: str) -> None:
    build(folder, "api")
    build(folder, "logs", target="dist")
    handed_on("ready")


def pack(name: str) -> None:
    compress("dump.sql")
    compress(name)


def runs(runner: Runner, given: str) -> None:
    runner.run("uptime")
    subprocess.run(["echo", given])
    runner.start(given)
    runner.stop("app")

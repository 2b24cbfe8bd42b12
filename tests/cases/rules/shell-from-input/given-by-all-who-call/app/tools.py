import os
import subprocess


def npm(command: list[str], where: str) -> None:
    subprocess.run(command, cwd=where, shell=True, check=True)


def build(self: object, part: str, *, target: str = "build") -> None:
    folder = f"../.build/{part}"
    subprocess.run(f"cd ../{part} && make {target} OUT={folder}", shell=True)


def compress(name: str) -> None:
    os.system(f"gzip {name}")


def nobody_calls(name: str) -> None:
    os.system(f"rm {name}")


def handed_on(name: str) -> None:
    os.system(f"touch {name}")


class Runner:
    def run(self, command: str) -> None:
        os.system(command)

    def start(self, command: str) -> None:
        os.system(f"systemctl start {command}")

    def stop(self, name: str) -> None:
        self._all(name)

    def _all(self, name: str) -> None:
        os.system(f"systemctl stop {name}")

"""A service that was written, and the environment that it runs in."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache"
BACKWRIGHT = Path(sys.executable).with_name("backwright")


@dataclass(frozen=True)
class Written:
    """A service that was written, with an environment in which it runs."""

    folder: Path
    bin: Path

    def run(
        self, *command: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program in the service's folder."""
        kept = {name: os.environ[name] for name in os.environ if name != "DATABASE_URL"}
        return subprocess.run(  # noqa: S603 (our own commands)
            command,
            cwd=self.folder,
            env=kept | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def succeed(self, *command: str, **environment: str) -> str:
        """Run a program, which must end well; return what it printed."""
        done = self.run(*command, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def migrate(self, action: str, url: str) -> None:
        """Move a database."""
        python = str(self.bin / "python")
        self.succeed(python, "migrate.py", action, DATABASE_URL=url)

    def test(self) -> None:
        """Run the service's own tests, on SQLite."""
        said = self.succeed(str(self.bin / "pytest"), "-q", "-x", IS_TEST="True")
        assert re.search(r"\d+ passed", said)


def installed(folder: Path) -> Path:
    """Return an environment with a service's pins, made by the service's own make."""
    pins = (folder / "requirements-dev.txt").read_bytes()
    home = CACHE / f"service-{hashlib.sha256(pins).hexdigest()[:12]}"
    if not (home / ".venv" / "ready").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        for name in ("Makefile", "requirements-dev.txt"):
            shutil.copy(folder / name, home)
        made = subprocess.run(
            ["make", ".venv/ready"],  # noqa: S607 (the user's make)
            cwd=home,
            capture_output=True,
            text=True,
            check=False,
        )
        assert made.returncode == 0, made.stderr
    (home / ".venv" / "ready").touch()
    return home / ".venv"

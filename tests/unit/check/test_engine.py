"""A run reports what is there; what it remembers never changes what it says."""

from pathlib import Path

import pytest

from backwright.check.engine import check
from backwright.check.settings import Settings, read_settings
from backwright.diagnostics import Severity
from backwright.rules import all_rules
from backwright.standards.reading import read_standard

STRICT = Settings(read_standard("strict"))
SERVICE = """
from app.repository import load

async def totals(db, keys):
    return [await load(db, key) for key in keys]
"""
QUERYING = """
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

async def load(db: AsyncSession, key: int) -> object:
    return await db.scalar(select(key))
"""
HARMLESS = """
async def load(db: object, key: int) -> object:
    return key
"""

ROUTER = """
from app.finding import matching
from fastapi import APIRouter

router = APIRouter()

@router.get("/names")
def names(text: str) -> list[str]:
    return matching(text)
"""
ESCAPING = """
import re

def matching(text: str) -> list[str]:
    return re.findall(re.escape(text), "ann")
"""


SCRIPT = """
import asyncio
import time

async def poll() -> None:
    time.sleep(1)

if __name__ == "__main__":
    asyncio.run(poll())
"""
ROUTE = """
from fastapi import FastAPI
from app.script import poll

app = FastAPI()

@app.get("/polls")
async def polls() -> None:
    await poll()
"""


@pytest.fixture(autouse=True)
def _own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path / "memory"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, "pyproject.toml", "")
    write(tmp_path, "app/service.py", SERVICE)
    write(tmp_path, "app/repository.py", HARMLESS)
    return tmp_path


def write(root: Path, path: str, text: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def codes(root: Path, *, cached: bool = True) -> set[tuple[str, str]]:
    found = check([root], all_rules(), settings=STRICT, cached=cached)
    return {(one.path, one.code) for one in found}


def severities(root: Path, code: str) -> list[Severity]:
    found = check([root], all_rules(), settings=STRICT)
    return [one.severity for one in found if one.code == code]


class TestMemory:
    def test_an_edit_elsewhere_changes_what_a_file_that_did_not_change_is_told(
        self, project: Path
    ) -> None:
        before = codes(project)
        write(project, "app/repository.py", QUERYING)
        after = codes(project)
        assert ("app/service.py", "query-in-loop") not in before
        assert ("app/service.py", "query-in-loop") in after
        assert after == codes(project, cached=False)

    def test_a_new_caller_changes_what_a_file_that_did_not_change_is_told(
        self, project: Path
    ) -> None:
        write(project, "app/script.py", SCRIPT)
        before = codes(project)
        write(project, "app/routes.py", ROUTE)
        after = codes(project)
        assert ("app/script.py", "blocking-call-in-async") not in before
        assert ("app/script.py", "blocking-call-in-async") in after
        assert after == codes(project, cached=False)

    def test_a_pattern_elsewhere_that_is_escaped_no_more_is_told(
        self, project: Path
    ) -> None:
        write(project, "app/router.py", ROUTER)
        write(project, "app/finding.py", ESCAPING)
        before = codes(project)
        write(project, "app/finding.py", ESCAPING.replace("re.escape(text)", "text"))
        assert ("app/router.py", "regex-from-input") not in before
        assert ("app/router.py", "regex-from-input") in codes(project)

    def test_who_waits_decides_how_bad_it_is(self, project: Path) -> None:
        lonely = SCRIPT.partition("if __name__")[0]
        write(project, "app/script.py", lonely)
        before = severities(project, "blocking-call-in-async")
        write(project, "app/routes.py", ROUTE)
        after = severities(project, "blocking-call-in-async")
        assert (before, after) == ([Severity.WARNING], [Severity.ERROR])

    def test_how_long_a_folder_takes_nobody_knows(self, project: Path) -> None:
        removing = ROUTE.replace("await poll()", "shutil.rmtree('x')")
        write(project, "app/routes.py", f"import shutil\n{removing}")
        found = severities(project, "blocking-call-in-async")
        assert found == [Severity.WARNING]

    def test_says_the_same_when_nothing_changed(self, project: Path) -> None:
        write(project, "app/repository.py", QUERYING)
        assert codes(project) == codes(project)

    def test_forgets_a_file_that_is_gone(self, project: Path) -> None:
        write(project, "app/bad.py", "def broken(:\n")
        assert ("app/bad.py", "unreadable-file") in codes(project)
        (project / "app/bad.py").unlink()
        assert ("app/bad.py", "unreadable-file") not in codes(project)

    def test_survives_a_broken_memory(self, project: Path) -> None:
        before = codes(project)
        (memory,) = (project / "memory").rglob("facts.db")
        memory.write_bytes(b"no database")
        assert codes(project) == before

    def test_asks_anew_when_the_settings_change(self, project: Path) -> None:
        write(project, "app/repository.py", QUERYING)
        codes(project)
        write(project, "pyproject.toml", '[tool.backwright.rules]\nquery-in-loop="off"')
        found = check([project], all_rules(), settings=read_settings(project))
        assert "query-in-loop" not in {one.code for one in found}

    def test_loads_nothing_that_a_project_brings_along(self, project: Path) -> None:
        codes(project)
        inside = {path.relative_to(project).parts[0] for path in project.rglob("*")}
        assert inside == {"app", "memory", "pyproject.toml"}


def test_leaves_out_what_git_ignores(tmp_path: Path) -> None:
    write(tmp_path, ".gitignore", "/made/\nold.py\n*.log\n")
    for path in ("made/a.py", "app/made/b.py", "app/old.py", "app/c.py"):
        write(tmp_path, path, "def broken(:\n")
    found = check([tmp_path], all_rules(), settings=STRICT)
    assert sorted(one.path for one in found if one.code == "unreadable-file") == [
        "app/c.py",
        "app/made/b.py",
    ]


def test_runs_on_several_cores_and_says_the_same(tmp_path: Path) -> None:
    big = "# long enough that a second process is worth starting\n" * 700
    big += "def charge():\n    print(1)\n"
    for number in range(60):
        write(tmp_path, f"app/m{number}.py", big)
    alone = check([tmp_path], all_rules(), settings=STRICT, cached=False, jobs=1)
    both = check([tmp_path], all_rules(), settings=STRICT, cached=False, jobs=2)
    assert alone == both
    assert sum(one.code == "print-statement" for one in alone) == 60


def test_leaves_out_the_code_of_others_that_a_project_keeps(project: Path) -> None:
    write(project, "app/_vendor/app/service.py", SERVICE)
    assert not any("_vendor" in path for path, _ in codes(project))


def test_reads_what_compose_says_of_an_image(project: Path) -> None:
    write(project, "Dockerfile", 'FROM python\nCMD ["uvicorn", "--port", "8000"]\n')
    asked = 'healthcheck:\n  test: ["CMD", "curl", "http://localhost:8000/health"]\n'
    before = codes(project)
    write(project, "compose.yaml", f"services:\n  api:\n    {asked}")
    assert before - codes(project) == {("Dockerfile", "no-healthcheck")}

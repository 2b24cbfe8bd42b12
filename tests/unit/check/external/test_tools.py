"""Other tools' findings come out under our names; the tools are the real ones."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from backwright.check.external.asking import ask, fold, unneeded
from backwright.check.external.job import MOST_PATHS, Job, on_paths
from backwright.check.external.squawk import sql_of
from backwright.check.external.table import TABLES
from backwright.check.external.tools import TOOLS, Tool
from backwright.check.settings import Settings, read_settings
from backwright.check.sources import Sources
from backwright.diagnostics import Diagnostic, Position, Rejected
from backwright.rules import all_rules
from backwright.standards.reading import read_standard

BY_NAME = {tool.name: tool for tool in TOOLS}
COMMON = Settings(read_standard("common"))
MIGRATION = '''\
from alembic import op
import sqlalchemy as sa

def upgrade() -> None:
    op.create_table("fresh", sa.Column("id", sa.Integer))
    op.execute("CREATE INDEX ix_fresh ON fresh (id)")
    op.execute(
        """
        ALTER TABLE users
        ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES other (id);
        """
    )
    op.execute(sa.text("CREATE INDEX ix_a ON users (a)"))

def downgrade() -> None:
    op.execute("DROP TABLE fresh")
'''
AWAITED = """\
async def work() -> int:
    return 1

async def more() -> None:
    later = work
    later()
"""
CONTRACTS = """\
[tool.importlinter]
root_package = "app"
[[tool.importlinter.contracts]]
name = "Layers"
type = "layers"
layers = ["app.outer", "app.inner"]
"""


@dataclass
class Ended:
    """How a program ended."""

    code: int
    output: str
    errors: str


def started(root: Path) -> Callable[[Job], Ended]:
    """Return what runs the tools that are installed beside us."""

    def start(job: Job) -> Ended:
        program, *arguments = job.command
        done = subprocess.run(  # noqa: S603 - our own commands
            [Path(sys.executable).parent / program, *arguments],
            cwd=root,
            input=job.text,
            env={**os.environ, **job.environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return start


def asked(name: str, root: Path, files: dict[str, str]) -> list[tuple[str, int, str]]:
    """Write files, ask one tool, and return where it found what."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    tool = BY_NAME[name]
    start = started(root)
    found = [
        one
        for job in tool.jobs(root, list(files))
        for one in tool.read(start(job).output, root)
    ]
    return sorted((one.path, one.position.line, one.code) for one in found)


class TestEachTool:
    def test_ruff(self, tmp_path: Path) -> None:
        text = "def add(rows=[]):\n    return rows\n"
        assert asked("ruff", tmp_path, {"a.py": text}) == [
            ("a.py", 1, "mutable-default")
        ]

    def test_bandit(self, tmp_path: Path) -> None:
        text = "import paramiko\n\nc = paramiko.SSHClient()\n"
        text += "c.set_missing_host_key_policy(paramiko.AutoAddPolicy)\n"
        assert asked("bandit", tmp_path, {"a.py": text}) == [
            ("a.py", 4, "unverified-host-key")
        ]

    def test_hadolint(self, tmp_path: Path) -> None:
        text = "FROM python:3.12\nADD a b\n"
        assert asked("hadolint", tmp_path, {"Dockerfile": text, "a.py": ""}) == [
            ("Dockerfile", 2, "add-instead-of-copy")
        ]

    def test_squawk(self, tmp_path: Path) -> None:
        files = {
            "migrations/versions/1.py": MIGRATION,
            "migrations/2.sql": "\nALTER TABLE users ALTER COLUMN a TYPE bigint;\n",
            "app/query.py": 'db.execute("CREATE INDEX x ON y (z)")\n',
        }
        assert set(asked("squawk", tmp_path, files)) == {
            ("migrations/2.sql", 2, "locking-migration"),
            ("migrations/versions/1.py", 10, "locking-migration"),
            ("migrations/versions/1.py", 13, "locking-migration"),
        }

    def test_mypy(self, tmp_path: Path) -> None:
        settings = "[mypy]\nplugins = plugin.py\n[mypy-*]\nignore_errors = True\n"
        plugin = "from pathlib import Path\nPath('ran').touch()\n"
        files = {"app/a.py": AWAITED, "mypy.ini": settings, "plugin.py": plugin}
        assert asked("mypy", tmp_path, files) == [
            ("app/a.py", 6, "unawaited-coroutine")
        ]
        assert not (tmp_path / "ran").exists()

    def test_import_linter(self, tmp_path: Path) -> None:
        files = {
            "pyproject.toml": CONTRACTS,
            "src/app/__init__.py": "",
            "src/app/outer.py": "A = 1\n",
            "src/app/inner.py": "\nfrom app.outer import A\n",
        }
        assert asked("import-linter", tmp_path, files) == [
            ("src/app/inner.py", 2, "import-against-layers")
        ]

    def test_contracts_that_bring_code_are_left_alone(self, tmp_path: Path) -> None:
        text = CONTRACTS.replace(
            'root_package = "app"', 'root_package = "app"\ncontract_types = ["a: b.C"]'
        )
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        assert list(BY_NAME["import-linter"].jobs(tmp_path, [])) == []


class TestWhatIsSaid:
    def test_a_missing_tool_and_what_it_was_for(self, tmp_path: Path) -> None:
        def start(job: Job) -> Ended:
            if job.command[0] == "bandit":
                raise Rejected([])
            return Ended(0, "", "")

        answers = ask(tmp_path, ["a.py"], start)
        (line,) = answers.silent
        assert line.startswith("bandit is not installed")
        assert "unverified-host-key" in line
        assert line.endswith("pip install bandit")

    def test_a_tool_that_fails(self, tmp_path: Path) -> None:
        def start(job: Job) -> Ended:
            broken = job.command[0] == "mypy"
            return Ended(2, "", "no space left\nmore") if broken else Ended(0, "", "")

        answers = ask(tmp_path, ["a.py"], start)
        assert [line.partition(":")[2] for line in answers.silent] == [" no space left"]

    @pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
    @pytest.mark.parametrize(
        "printed", ["", "no json", "{}", "[]", "1\nnull", '[{"code": "X1"}]']
    )
    def test_what_cannot_be_read_is_nothing(
        self, tool: Tool, printed: str, tmp_path: Path
    ) -> None:
        assert list(tool.read(printed, tmp_path)) == []

    def test_what_a_tool_prints_before_its_report_is_passed_over(
        self, tmp_path: Path
    ) -> None:
        entry = {"test_id": "B610", "filename": "a.py", "line_number": 3}
        printed = "Working...\n" + json.dumps({"results": [entry]})
        (found,) = BY_NAME["bandit"].read(printed, tmp_path)
        assert (found.position.line, found.code) == (3, "sql-from-string")


class TestFolding:
    THEIRS = Diagnostic(path="a.py", code="unused-import", message="theirs")

    def folded(self, root: Path, text: str, line: int) -> list[Diagnostic]:
        (root / "a.py").write_text(text, encoding="utf-8")
        theirs = replace(self.THEIRS, position=Position(line))
        return fold([], [theirs, theirs], COMMON, Sources(root))

    def test_nothing_is_said_twice(self, tmp_path: Path) -> None:
        (one,) = self.folded(tmp_path, "import os\n", 1)
        assert one.source == "import os"

    def test_a_suppression_of_ours_holds_for_all(self, tmp_path: Path) -> None:
        allow = "# backwright: allow unused-import because others read it\n"
        assert self.folded(tmp_path, f"{allow}import os\n", 2) == []

    def test_a_suppression_that_nothing_needs_is_told(self, tmp_path: Path) -> None:
        allow = "# backwright: allow unused-import because others read it\n"
        (tmp_path / "a.py").write_text(f"{allow}import os\n{allow}x = 1\n", "utf-8")
        theirs = [replace(self.THEIRS, position=Position(2))]
        names = frozenset({"unused-import"})
        found = list(unneeded(theirs, ["a.py"], names, Sources(tmp_path)))
        assert [(one.code, one.position.line) for one in found] == [
            ("unused-suppression", 3)
        ]
        ours = list(unneeded(theirs, ["a.py"], frozenset(), Sources(tmp_path)))
        assert ours == []

    def test_a_rule_that_is_off_is_off(self, tmp_path: Path) -> None:
        text = '[tool.backwright.rules]\nunused-import = "off"\n'
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        settings = read_settings(tmp_path)
        assert fold([], [self.THEIRS], settings, Sources(tmp_path)) == []


def test_sql_stands_on_the_lines_of_its_migration() -> None:
    lines = sql_of(MIGRATION).split("\n")
    assert lines[4].strip() == 'CREATE TABLE "fresh" (id bigint);'
    assert lines[8].strip() == "ALTER TABLE users"
    assert "DROP" not in sql_of(MIGRATION)


def test_no_command_line_grows_beyond_what_a_system_takes() -> None:
    paths = [f"{number}.py" for number in range(2 * MOST_PATHS + 1)]
    jobs = list(on_paths(["tool"], paths))
    assert [path for job in jobs for path in job.command[1:]] == paths
    assert max(len(job.command) for job in jobs) == MOST_PATHS + 1


def test_a_rule_has_one_severity_whoever_decides_it() -> None:
    ours = {name: rule.severity for name, rule in all_rules().items()}
    for table in TABLES:
        for folded in table.values():
            assert ours.setdefault(folded.rule, folded.severity) is folded.severity

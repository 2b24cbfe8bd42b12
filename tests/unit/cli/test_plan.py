import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.cli.main import run

Change = Callable[[str, str], None]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestPlan:
    def test_has_nothing_to_do_at_first(
        self, shop: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["plan"]) == 0
        assert capsys.readouterr().out == "Nothing to do.\n"
        assert (shop / "blueprint.yaml").is_file()

    def test_shows_files_and_the_migration_and_changes_nothing(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        change("string(40)", "string(40)\n      count: int = 7")
        before = {path: path.stat().st_mtime_ns for path in shop.rglob("*.py")}
        assert run(["plan"]) == 1
        shown = capsys.readouterr().out
        assert "0002_change_things.py" in shown
        assert "add column things.count, 7 for the rows that exist" in shown
        assert "Data at risk" not in shown
        after = {path: path.stat().st_mtime_ns for path in shop.rglob("*.py")}
        assert after == before

    def test_shows_the_sql_for_postgresql(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        change("string(40)", "string(40)\n      count: int = 7 index")
        assert run(["plan"]) == 1
        shown = capsys.readouterr().out
        assert '"count" INTEGER DEFAULT 7 NOT NULL;' in shown
        assert 'EXISTS "ix_things_count" ON "things" ("count");' in shown

    def test_asks_what_was_renamed_at_a_terminal(
        self,
        shop: Path,
        change: Change,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        assert shop.is_dir()
        change("size: int", "extent: int")
        monkeypatch.setattr("sys.stdin", Terminal("y\n"))
        assert run(["plan"]) == 1
        said = capsys.readouterr()
        assert "Is things.extent what things.size was?" in said.err
        assert "rename column things.size to extent" in said.out
        assert "Data at risk" not in said.out

    def test_says_how_to_rename_where_nobody_can_be_asked(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        change("size: int", "extent: int = 1")
        assert run(["plan"]) == 1
        said = capsys.readouterr()
        assert "say `was` of extent with its old name" in said.err
        assert "every value of things.size" in said.out

    def test_takes_what_rows_hold_from_the_command_line(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        change("size: int", "size: int\n      must: int")
        assert run(["plan", "--existing", "things.must=7"]) == 1
        assert "add column things.must, 7 for the rows" in capsys.readouterr().out
        assert run(["plan", "--existing", "things.most=7"]) == 2
        assert "[unknown-column]" in capsys.readouterr().err

    def test_speaks_json(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        change("      size: int\n", "")
        assert run(["plan", "--json"]) == 1
        said = json.loads(capsys.readouterr().out)
        assert said["exit_code"] == 1
        assert said["at_risk"] == ["every value of things.size"]
        assert {"does": "drop column things.size"}.items() <= said["migration"][
            0
        ].items()

    def test_shows_a_diff(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        change("string(40)", "string(44)")
        assert run(["plan", "--diff"]) == 1
        shown = capsys.readouterr().out
        assert "--- a/app/infrastructure/models/things.py" in shown
        assert "+    name: Mapped[str] = mapped_column(String(44))" in shown

    def test_names_what_breaks_clients(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        change("string(40)", "string(30)\n      note: string(9)?")
        assert run(["plan"]) == 1
        breaks, harmless = capsys.readouterr().out.split("Harmless to clients:")
        assert "Clients of the API break:\n" in breaks
        assert "ThingCreate.name (request): the greatest length is 30, was 40" in breaks
        assert "in POST /v1/things\n" in breaks
        assert "help: [max-length] allow what was allowed" in breaks
        assert "ThingRead.note (response): added" in harmless
        assert "breaking for clients" in harmless
        assert run(["plan", "--json"]) == 1
        said = json.loads(capsys.readouterr().out)["contract"]
        assert [each["place"] for each in said if each["breaking"]] == [
            "ThingCreate.name",
            "ThingUpdate.name",
        ]
        assert said[0]["operations"] == ["POST /v1/things"]
        assert said[0]["help"]

    def test_says_so_if_it_cannot_compare(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (recorded,) = (shop / ".backwright").rglob("openapi.json*")
        text = recorded.read_text("utf-8")
        recorded.write_text(text.replace(",\n", "\n", 1), "utf-8")  # merged by git
        change("string(40)", "string(30)")
        assert run(["plan"]) == 1
        shown = capsys.readouterr().out
        assert "docs/openapi.json: what was recorded of it is no JSON" in shown
        assert "help: [unreadable-contract] take it from version control" in shown

    def test_does_not_compare_with_what_an_older_backwright_never_wrote(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for file in shop.rglob("openapi.json*"):
            file.unlink()
        change("string(40)", "string(30)")
        assert run(["plan", "--json"]) == 1
        said = json.loads(capsys.readouterr().out)
        assert said["contract"] == []

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("size: int", "size: int\n      must: int", "no-value-for-rows"),
            ("size: int", "size: bool", "unsaid-cast"),
            ("size: int", "size: date was size", "no-cast"),
            ("name: string(40)", "name: encrypted", "no-cast"),
            ("string(40)", "strng(40)", "unknown-type"),
        ],
    )
    def test_says_what_it_cannot_do(
        self,
        change: Change,
        capsys: pytest.CaptureFixture[str],
        old: str,
        new: str,
        code: str,
    ) -> None:
        change(old, new)
        assert run(["plan"]) == 2
        assert f"[{code}]" in capsys.readouterr().err

    def test_reads_no_column_as_what_the_record_says_it_does_not_hold(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (shop / ".backwright/applied/blueprint.yaml").write_text("service: [", "utf-8")
        change("  Thing:", "  Item:\n    was: Thing")
        change("name: string(40)", "title: encrypted was name")
        assert run(["plan"]) == 2
        said = capsys.readouterr().err
        assert "items.title holds plain values and would be read as encrypted" in said

    def test_understands_again_what_an_older_backwright_applied(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (shop / ".backwright/applied/meaning.txt").unlink()
        change("name: string(40)", "name: encrypted")
        assert run(["plan"]) == 2
        said = capsys.readouterr().err
        assert "things.name holds plain values and would be read as encrypted" in said

    def test_needs_a_service(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "blueprint.yaml").write_text("service: shop\n")
        assert run(["plan"]) == 2
        assert "[no-record]" in capsys.readouterr().err

    def test_follows_a_migration_of_the_users(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        theirs = 'revision = "3f2a"\ndown_revision = "0001"\n'
        (shop / "migrations/versions/3f2a_mine.py").write_text(theirs)
        change("string(40)", "string(44)")
        assert run(["plan", "--diff"]) == 1
        assert '+down_revision: str | None = "3f2a"' in capsys.readouterr().out

    def test_asks_which_of_two_migrations_is_the_last(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in ("one", "two"):
            theirs = f'revision = "{name}"\ndown_revision = "0001"\n'
            (shop / f"migrations/versions/{name}.py").write_text(theirs)
        change("string(40)", "string(44)")
        assert run(["plan"]) == 2
        assert "one, two [migration-heads]" in capsys.readouterr().err

"""`add`, `rename` and `remove`: the blueprint is edited, the service is not."""

from pathlib import Path

import pytest

from backwright.cli.main import run

Capture = pytest.CaptureFixture[str]


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".backwright/local" not in str(path)
    }


class TestChanging:
    def test_a_field_is_added_and_the_plan_shown(
        self, shop: Path, capsys: Capture
    ) -> None:
        before = everything(shop)
        assert run(["add", "field", "Thing.note", "text? # no comment"]) == 2
        assert everything(shop) == before
        assert run(["add", "field", "Thing.note", "text?"]) == 0
        after = everything(shop)
        assert {path for path in after if after[path] != before[path]} == {
            "blueprint.yaml"
        }
        shown = capsys.readouterr().out
        assert "+      note: text?\n" in shown
        assert "add column things.note" in shown
        assert run(["apply"]) == 0
        assert run(["plan"]) == 0

    def test_a_required_field_needs_what_rows_hold(
        self, shop: Path, capsys: Capture
    ) -> None:
        field = ["add", "field", "Thing.must", "int"]
        assert run(field) == 2
        assert run([*field, "--existing", "must=3"]) == 0
        assert "must: int" in (shop / "blueprint.yaml").read_text()
        assert "3 for the rows that exist" in capsys.readouterr().out

    def test_a_renamed_field_keeps_its_values(
        self, shop: Path, capsys: Capture
    ) -> None:
        assert run(["rename", "field", "Thing.size", "width"]) == 0
        assert "width: int was size" in (shop / "blueprint.yaml").read_text()
        shown = capsys.readouterr().out
        assert "rename column things.size to width" in shown
        assert "Data at risk" not in shown

    def test_a_removed_field_puts_its_values_at_risk(
        self, shop: Path, capsys: Capture
    ) -> None:
        assert run(["remove", "field", "Thing.size"]) == 0
        assert "size" not in (shop / "blueprint.yaml").read_text()
        assert "every value of things.size" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["add", "field", "Thing.must", "int"], "[no-value-for-rows]"),
            (["add", "field", "Thing.note", "txt"], "note: txt\n            ^^^"),
            (["add", "field", "Thnig.note", "text"], 'did you mean "Thing"?'),
            (["rename", "field", "Thing.name", "class"], "class: string(40)"),
            (["remove", "field", "Thing.sise"], 'did you mean "size"?'),
            (["remove", "noun", "Thing.size"], "is not one of 'entity', 'field'"),
        ],
    )
    def test_what_cannot_be_leaves_the_blueprint_alone(
        self, shop: Path, capsys: Capture, arguments: list[str], said: str
    ) -> None:
        before = everything(shop)
        assert run(arguments) == 2
        assert said in capsys.readouterr().err
        assert everything(shop) == before

    def test_needs_a_service(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "blueprint.yaml").write_text("service: shop\nentities: {}\n")
        assert run(["add", "role", "editor"]) == 2
        assert "[no-record]" in capsys.readouterr().err

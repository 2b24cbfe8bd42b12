from pathlib import Path

import pytest

from backwright.cli.main import run

SHOP = """\
service: shop
description: Sells things.
entities:
  Thing:
    fields:
      name: string(40) unique
    access:
      read: anyone
      write: admin
"""


@pytest.fixture
def blueprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "shop.yaml"
    path.write_text(SHOP)
    return path


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


PUZZLES = """\
    invariants:
      both ends: name matches /^A.*B$/ and name matches /C/
      again: len(name) >= 1
"""


class TestNew:
    def test_says_what_its_tests_do_not_prove(
        self, blueprint: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        puzzled = SHOP.replace("    access:", f"{PUZZLES}    access:")
        blueprint.write_text(
            puzzled.replace("name: string(40)", "name: string(40) length 1..")
        )
        assert run(["new", "shop.yaml"]) == 0
        said = capsys.readouterr().out
        assert "not tested: `Thing`: no values that keep `name matches /^A.*B$/" in said
        assert "not tested: `len(name) >= 1` of `Thing`: no values" in said

    def test_writes_a_folder_with_the_services_name(
        self, blueprint: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["new", "shop.yaml"]) == 0
        folder = blueprint.parent / "shop"
        assert (folder / "app/domain/entities/things.py").is_file()
        assert (folder / "blueprint.yaml").read_text() == SHOP
        assert (folder / ".backwright/record.json").is_file()
        assert "cd shop && make run" in capsys.readouterr().out

    def test_writes_the_same_every_time(self, blueprint: Path) -> None:
        assert run(["new", "shop.yaml", "--into", "one"]) == 0
        assert run(["new", "shop.yaml", "--into", "two"]) == 0
        one, two = blueprint.parent / "one", blueprint.parent / "two"
        assert everything_in(one) == everything_in(two)
        assert all(
            (one / path).read_bytes() == (two / path).read_bytes()
            for path in everything_in(one)
            if (one / path).is_file()
        )

    def test_refuses_a_folder_that_is_not_empty(
        self, blueprint: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        mine = blueprint.parent / "shop" / "mine.txt"
        mine.parent.mkdir()
        mine.write_text("mine")
        assert run(["new", "shop.yaml"]) == 2
        assert "backwright apply" in capsys.readouterr().err
        assert everything_in(mine.parent) == ["mine.txt"]

    def test_tells_every_mistake_and_writes_nothing(
        self, blueprint: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        blueprint.write_text(
            SHOP.replace("string", "strng") + "    unique:\n      - [nme, name]\n"
        )
        assert run(["new", "shop.yaml"]) == 1
        shown = capsys.readouterr().err
        assert "shop.yaml:6:13" in shown
        assert 'did you mean "string"?' in shown
        assert "shop.yaml:11:10" in shown
        assert everything_in(blueprint.parent) == ["shop.yaml"]

    def test_a_missing_file_is_wrong_use(
        self, blueprint: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["new", "shp.yaml"]) == 2
        assert "shp.yaml" in capsys.readouterr().err
        assert everything_in(blueprint.parent) == ["shop.yaml"]

    @pytest.mark.parametrize(
        "arguments", [[], ["shop.yaml", "--example", "quickstart"]]
    )
    def test_wants_one_blueprint(self, blueprint: Path, arguments: list[str]) -> None:
        assert run(["new", *arguments]) == 2
        assert everything_in(blueprint.parent) == ["shop.yaml"]

    def test_says_what_it_did_not_write(
        self, blueprint: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        blueprint.write_text(SHOP + "tasks:\n  tidy_up:\n    every: 15m\n")
        assert run(["new", "shop.yaml"]) == 0
        assert "tidy_up" in capsys.readouterr().out

    def test_writes_the_services_of_a_workspace_side_by_side(
        self, blueprint: Path
    ) -> None:
        nested = SHOP.replace("service: shop\n", "").replace("\n", "\n    ")
        blueprint.write_text(f"workspace: all\nservices:\n  shop:\n    {nested}\n")
        assert run(["new", "shop.yaml"]) == 0
        assert (blueprint.parent / "all/shop/app/main.py").is_file()

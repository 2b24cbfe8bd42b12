from pathlib import Path

import pytest

from backwright.cli.main import run

LOOSE = """\
service:   shop   # ours
entities:
    Thing:
        fields:
            name: text
"""
NEAT = "service: shop   # ours\nentities:\n  Thing:\n    fields:\n      name: text\n"


@pytest.fixture
def blueprint(tmp_path: Path) -> Path:
    path = tmp_path / "shop.yaml"
    path.write_text(LOOSE)
    path.chmod(0o640)
    return path


class TestFmt:
    def test_rewrites_the_file_and_keeps_its_mode(self, blueprint: Path) -> None:
        assert run(["fmt", str(blueprint)]) == 0
        assert blueprint.read_text() == NEAT
        assert blueprint.stat().st_mode & 0o777 == 0o640
        assert list(blueprint.parent.iterdir()) == [blueprint]

    def test_check_changes_nothing(self, blueprint: Path) -> None:
        assert run(["fmt", "--check", str(blueprint)]) == 1
        assert blueprint.read_text() == LOOSE
        run(["fmt", str(blueprint)])
        assert run(["fmt", "--check", str(blueprint)]) == 0

    def test_refuses_what_is_no_blueprint(self, blueprint: Path) -> None:
        blueprint.write_bytes(b"\xff\x00")
        assert run(["fmt", str(blueprint)]) == 1
        assert blueprint.read_bytes() == b"\xff\x00"

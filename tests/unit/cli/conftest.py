"""A service that was written, to be changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.cli.main import run

CHANGING = """\
service: shop
entities:
  Thing:
    fields:
      name: string(40)
      size: int
      colour: enum(red, blue)
    access:
      read: anyone
      write: admin
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a service, in which commands run."""
    (tmp_path / "shop.yaml").write_text(CHANGING)
    folder = tmp_path / "shop"
    assert run(["new", str(tmp_path / "shop.yaml"), "--into", str(folder)]) == 0
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def change(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[str, str], None]:
    """Return what replaces a text of the blueprint."""

    def change(old: str, new: str) -> None:
        blueprint = shop / "blueprint.yaml"
        text = blueprint.read_text()
        assert old in text
        blueprint.write_text(text.replace(old, new, 1))

    capsys.readouterr()
    return change

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from backwright.catalogue import BadUnit, load


class Unit:
    """What the units of these tests are."""


GOOD = '''
from {base} import Unit

class {name}(Unit):
    """A unit."""
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    base = ModuleType("unit_base")
    base.Unit = Unit  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "unit_base", base)
    monkeypatch.syspath_prepend(str(tmp_path))
    package = tmp_path / "units_of_a_test"
    (package / "family").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "family" / "__init__.py").touch()
    yield package
    for name in [name for name in sys.modules if name.startswith("units_of_a_test")]:
        del sys.modules[name]


def loaded(folder: Path) -> dict[str, Unit]:
    __import__(folder.name)
    return load(sys.modules[folder.name], Unit)


def write(path: Path, name: str) -> None:
    path.write_text(GOOD.format(base="unit_base", name=name))


class TestLoad:
    def test_finds_units_by_listing(self, folder: Path) -> None:
        write(folder / "first_one.py", "First")
        write(folder / "family" / "second.py", "Second")
        assert list(loaded(folder)) == ["second", "first-one"]

    def test_refuses_a_file_without_a_unit(self, folder: Path) -> None:
        (folder / "empty.py").write_text("")
        with pytest.raises(BadUnit, match="defines 0 units"):
            loaded(folder)

    def test_refuses_a_name_that_is_taken(self, folder: Path) -> None:
        write(folder / "one.py", "One")
        write(folder / "family" / "one.py", "Other")
        with pytest.raises(BadUnit, match="defined twice"):
            loaded(folder)

    def test_refuses_a_unit_without_a_docstring(self, folder: Path) -> None:
        (folder / "bare.py").write_text(
            "from unit_base import Unit\nclass Bare(Unit): pass\n"
        )
        with pytest.raises(BadUnit, match="no docstring"):
            loaded(folder)

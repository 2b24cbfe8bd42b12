"""One new file, or nothing."""

from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.workspace.disk import Disk
from backwright.workspace.write import write


class FullDisk(Disk):
    """A disk that is full when a name is to be given."""

    def link(self, path: Path, name: Path) -> None:
        raise OSError(28, "No space left on device", str(path), None, str(name))


class Rival(Disk):
    """A disk where somebody else is a moment earlier."""

    def link(self, path: Path, name: Path) -> None:
        name.write_text("theirs")
        super().link(path, name)


def test_writes_the_text(tmp_path: Path) -> None:
    write(tmp_path / "new.yaml", "service: é\n")
    assert (tmp_path / "new.yaml").read_text() == "service: é\n"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("disk", [FullDisk(), None])
def test_writes_nothing_where_it_cannot(tmp_path: Path, disk: Disk | None) -> None:
    folder = tmp_path if disk else tmp_path / "missing"
    with pytest.raises(Rejected):
        write(folder / "new.yaml", "text", disk)
    assert list(tmp_path.iterdir()) == []


def test_never_takes_the_place_of_another(tmp_path: Path) -> None:
    with pytest.raises(Rejected) as told:
        write(tmp_path / "new.yaml", "ours", Rival())
    assert "is there already" in str(told.value)
    assert (tmp_path / "new.yaml").read_text() == "theirs"
    assert len(list(tmp_path.iterdir())) == 1

from collections.abc import Callable
from pathlib import Path

import pytest

Look = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def everything() -> Look:
    """Return all that lies below a folder, but for what is of this machine only."""

    def look(folder: Path) -> dict[str, bytes]:
        places = [place for place in folder.rglob("*") if place.is_file()]
        found = {str(place.relative_to(folder)): place.read_bytes() for place in places}
        kept = ("local/lock", "local/last/")
        return {
            path: data
            for path, data in found.items()
            if not path.removeprefix(".backwright/").startswith(kept)
        }

    return look

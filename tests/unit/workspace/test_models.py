"""Models are read together with the project that they are made with."""

from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.workspace.models import read_models

BASE = "from sqlalchemy.orm import DeclarativeBase\nclass Base(DeclarativeBase): ...\n"
MODEL = (
    "from sqlalchemy.orm import Mapped, mapped_column\n"
    "from {base} import Base\n"
    "class {name}(Base):\n"
    "    __tablename__ = '{name}s'\n"
    "    id: Mapped[int] = mapped_column(primary_key=True)\n"
)


def project(folder: Path, base: str, **files: str) -> Path:
    """Write a package `shop` with a base class and models that use it."""
    package = folder / "shop"
    for path, text in {"db/base": BASE, **files}.items():
        file = package / f"{path}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("{base}", base))
    return package


@pytest.mark.parametrize("mark", ["pyproject.toml", "shop/__init__.py", ""])
@pytest.mark.parametrize("asked", ["shop", "shop/models", "shop/models/cake.py"])
def test_finds_the_base_wherever_it_is(tmp_path: Path, mark: str, asked: str) -> None:
    model = MODEL.replace("{name}", "Cake")
    project(tmp_path, "shop.db.base", **{"models/cake": model})
    for file in (mark, "shop/models/__init__.py", "shop/db/__init__.py"):
        if file and mark:
            (tmp_path / file).write_text("")
    known = mark or asked == "shop"
    found = read_models(tmp_path / asked, "shop")
    assert [table.entity for table in found.tables] == (["Cake"] if known else [])


def test_tells_only_those_that_were_asked_for(tmp_path: Path) -> None:
    models = {
        f"models/{name.lower()}": MODEL.replace("{name}", name)
        for name in ("Cake", "Cakes", "Tart")
    }
    package = project(tmp_path, "shop.db.base", **models)
    (tmp_path / "setup.py").write_text("")
    found = read_models(package / "models" / "cake.py", "shop")
    assert [table.entity for table in found.tables] == ["Cake"]


def test_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Rejected):
        read_models(tmp_path / "missing.py", "shop")

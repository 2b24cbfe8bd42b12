"""Tables are known in any style of declaring them."""

import pytest

from backwright.check.trees import project_of

NAMED = """
class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower()
"""
STYLES = {
    "a name of its own": (
        "Base = declarative_base()\nclass User(Base):\n    __tablename__ = 'users'"
    ),
    "a key of its own": (
        "class Base(DeclarativeBase): ...\n"
        "class User(Base):\n    id = Column(Integer, primary_key=True)"
    ),
    "a base that names": f"{NAMED}\nclass User(Base): ...",
    "a decorated base": (
        "@as_declarative()\nclass Base: ...\n"
        "class User(Base):\n    __tablename__ = 'users'"
    ),
    "a mixin that names": (
        "class Named:\n    @declared_attr\n    def __tablename__(cls): ...\n"
        "class Base(Named, DeclarativeBase): ...\nclass User(Base): ..."
    ),
    "SQLModel": "class User(SQLModel, table=True): ...",
}
HEAD = """
from sqlalchemy import Column, Integer
from sqlalchemy.orm import DeclarativeBase, declared_attr
from sqlalchemy.orm import as_declarative, declarative_base
from sqlmodel import SQLModel
"""


@pytest.mark.parametrize("style", STYLES)
def test_a_class_is_a_table_and_its_base_none(style: str) -> None:
    project = project_of({"app/models.py": HEAD + STYLES[style]})
    assert set(project.models.all) == {"app.models.User"}

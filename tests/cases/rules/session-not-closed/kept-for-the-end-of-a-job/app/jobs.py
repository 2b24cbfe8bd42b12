from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

Maker = sessionmaker(create_engine("sqlite://"))


def begin(context: dict[str, object]) -> None:
    db = Maker()
    context["db"] = db


def forget() -> None:
    db = Maker()
    db.execute(text("SELECT id FROM jobs"))

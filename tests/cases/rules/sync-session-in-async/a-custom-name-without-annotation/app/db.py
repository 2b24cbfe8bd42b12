from sqlalchemy import text
from sqlalchemy.orm import Session


def f0(*, conn: Session) -> None:
    conn.execute(text("SELECT 0"))


def f1(*, conn: Session) -> None:
    conn.execute(text("SELECT 1"))


def f2(*, conn: Session) -> None:
    conn.execute(text("SELECT 2"))


def f3(*, conn: Session) -> None:
    conn.execute(text("SELECT 3"))


def f4(*, conn: Session) -> None:
    conn.execute(text("SELECT 4"))

from sqlmodel import Session, create_engine, select

from app.models import Note

engine = create_engine("postgresql+psycopg://db/notes", pool_size=5)
session: Session = Session(engine)


def all_notes() -> list[Note]:
    return list(session.exec(select(Note)).all())


def own_session() -> list[Note]:
    with Session(engine) as opened:
        return list(opened.exec(select(Note)).all())

from sqlalchemy.orm import Session


def rename(session: Session) -> None:
    session.commit()

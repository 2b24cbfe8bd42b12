from sqlalchemy.orm import Session


def close(session: Session) -> None:
    session.commit()

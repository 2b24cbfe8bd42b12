from sqlalchemy.orm import Session

from app.repositories.users import UserRepository


class UnitOfWork:
    def __init__(self, session: Session) -> None:
        self.session = session
        self.users = UserRepository(session)

    def __enter__(self) -> "UnitOfWork":
        return self

    def __exit__(self, kind: object, *rest: object) -> None:
        if kind is None:
            self.session.commit()
        else:
            self.session.rollback()

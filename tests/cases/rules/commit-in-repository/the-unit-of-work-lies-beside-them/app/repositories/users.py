from sqlalchemy.orm import Session


class UserRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def add(self, user: object) -> None:
        self.session.add(user)

    def commit(self) -> None:
        """End what the caller says is one change."""
        self.session.commit()

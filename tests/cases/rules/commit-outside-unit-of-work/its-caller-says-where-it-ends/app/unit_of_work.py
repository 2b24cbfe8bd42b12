from sqlalchemy.orm import Session


class UnitOfWork:
    def __init__(self, session: Session) -> None:
        self.session: Session = session

    def commit(self) -> None:
        self.session.commit()

from sqlalchemy.orm import Session


class ShopUoW:
    def __init__(self, session: Session) -> None:
        self._session = session

    def commit(self) -> None:
        self._session.commit()

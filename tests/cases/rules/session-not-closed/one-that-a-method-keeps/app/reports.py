from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session


class Reports:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.kept: Connection | None = None

    def _connected(self) -> Connection:
        if self.kept is None:
            self.kept = self.engine.connect()
        return self.kept

    def count(self) -> int:
        conn = self._connected()
        return conn.execute(text("SELECT count(*) FROM orders")).scalar_one()

    def forget(self) -> None:
        db = Session(self.engine)
        db.execute(text("SELECT id FROM jobs"))

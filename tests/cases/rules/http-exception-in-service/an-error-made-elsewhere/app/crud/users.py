import fastapi

from app.errors import NOT_YOURS, NotFound


class UserCrud:
    def __init__(self) -> None:
        self.rows: dict[int, str] = {}

    def one(self, user_id: int) -> str:
        if user_id not in self.rows:
            raise NotFound("user")
        return self.rows[user_id]

    def mine(self, user_id: int, me: int) -> str:
        if user_id != me:
            raise NOT_YOURS
        if me < 0:
            raise fastapi.HTTPException(400)
        return self.one(me)

from app.repositories.users import UserRepository


class UserService:
    def __init__(self, users: UserRepository) -> None:
        self.users = users

    async def find(self, user_id: int) -> object:
        return await self.users.find(user_id)

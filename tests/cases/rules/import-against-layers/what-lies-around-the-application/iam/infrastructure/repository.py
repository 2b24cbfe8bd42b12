from iam.application.services import User


class UserRepository:
    users: dict[int, User]

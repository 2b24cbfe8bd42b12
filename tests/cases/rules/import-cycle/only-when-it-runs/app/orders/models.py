from app.users.models import User


class Order:
    user: User

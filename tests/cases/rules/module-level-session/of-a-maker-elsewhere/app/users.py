from app.database import Scoped, SessionLocal
from app.models import User

db = SessionLocal()
scoped = Scoped()


def names() -> list[str]:
    return [user.name for user in db.query(User).all()]

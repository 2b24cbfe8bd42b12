from sqlalchemy.orm import Session

from app.models import User


def create_user(db: Session, name: str) -> User:
    user = User(name=name)
    db.add(user)
    db.commit()
    return user

from sqlalchemy.orm import Session
from app.services.mailer import send


def create(db: Session) -> None:
    db.commit()
    send("created")

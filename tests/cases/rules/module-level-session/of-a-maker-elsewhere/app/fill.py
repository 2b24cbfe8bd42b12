from app.database import SessionLocal
from app.models import User

if __name__ == "__main__":
    session = SessionLocal()
    session.add(User(name="first"))
    session.commit()

from sqlalchemy import create_engine
from sqlalchemy.orm import scoped_session, sessionmaker

from app.settings import settings

engine = create_engine(settings.url)
SessionLocal = sessionmaker(bind=engine)
# One for each thread, and removed after each request.
Scoped = scoped_session(SessionLocal)

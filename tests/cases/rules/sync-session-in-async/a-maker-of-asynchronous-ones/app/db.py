from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import sessionmaker

Sessions = sessionmaker(bind=create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)
Plain = sessionmaker()

import os

from pydantic_settings import BaseSettings

PASSWORD = os.environ["DB_PASSWORD"]
REPORTS = os.getenv("REPORTS_URL", "mysql+pymysql://root@db/reports")


class Settings(BaseSettings):
    database_url: str = f"postgresql+asyncpg://postgres:{PASSWORD}@db:5432/shop"
    archive_url: str = "mssql+pyodbc://archive:x@db/archive"

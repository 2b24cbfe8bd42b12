from app.schema import SQLModel
from sqlalchemy import create_engine

SQLModel.metadata.create_all(create_engine("sqlite:///dev.db"))

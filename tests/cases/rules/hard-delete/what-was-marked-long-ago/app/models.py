from sqlalchemy import Boolean, Column, DateTime, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Invoice(Base):
    __tablename__ = "invoices"
    id = Column(Integer, primary_key=True)
    is_deleted = Column(Boolean, default=False)
    deleted_at = Column(DateTime)

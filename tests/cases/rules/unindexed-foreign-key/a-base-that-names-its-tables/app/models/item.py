from sqlalchemy import Column, ForeignKey, Integer, String

from app.db.base import Base


class Item(Base):
    title = Column(String(80), index=True)
    owner_id = Column(Integer, ForeignKey("user.id"))
    shelf_id = Column(Integer, ForeignKey("shelf.id"), index=True)

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.models import Order


class Orders:
    def __init__(self, db: AsyncSession) -> None:
        self.db = db

    async def page(self, state: str, skip: int, size: int) -> list[Order]:
        found = select(Order).where(Order.state == state)
        found = found.offset(skip).limit(size)
        return list(await self.db.scalars(found))

    def old_page(self, skip: int) -> list[Order]:
        return self.db.query(Order).filter_by(state="paid").offset(skip).all()

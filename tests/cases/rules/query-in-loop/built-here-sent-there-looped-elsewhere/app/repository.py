from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.models import Order


def orders_of(user_id: int) -> Select[tuple[Order]]:
    return select(Order).where(Order.user_id == user_id)


class OrderRepository:
    def __init__(self, connection: AsyncSession) -> None:
        self._connection = connection

    async def find(self, user_id: int) -> list[Order]:
        return list(await self._connection.scalars(orders_of(user_id)))

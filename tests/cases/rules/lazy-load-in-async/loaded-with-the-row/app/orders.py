from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, selectinload

from app.models import Order


async def count(db: AsyncSession, order_id: int) -> int:
    statement = select(Order).options(selectinload(Order.lines))
    order = (await db.execute(statement.where(Order.id == order_id))).scalar_one()
    return len(order.lines) + len(order.notes)


async def noted(db: AsyncSession, order_id: int) -> int:
    order = await db.get(Order, order_id)
    return len(order.notes)


async def reread(db: AsyncSession, order_id: int) -> int:
    order = await db.get(Order, order_id)
    await db.refresh(order, ["lines"])
    return len(order.lines)


def counted(db: Session, order_id: int) -> int:
    order = db.get(Order, order_id)
    return len(order.lines)

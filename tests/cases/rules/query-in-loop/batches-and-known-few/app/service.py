from collections.abc import Iterable

from app.repository import OrderRepository


async def load(orders: OrderRepository, batches: Iterable[int]) -> None:
    for batch in batches:
        await orders.find(batch)
    for user in (1, 2):
        await orders.find(user)
    later = [lambda: orders.find(user) for user in batches]
    print(later)

from app.repository import OrderRepository


class Totals:
    def __init__(self, orders: OrderRepository) -> None:
        self._orders = orders

    async def count(self, users: list[int]) -> dict[int, int]:
        counts = {}
        for user in users:
            counts[user] = len(await self._orders.find(user))
        return counts

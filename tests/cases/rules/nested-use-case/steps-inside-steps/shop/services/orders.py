class OrderService:
    def __init__(self, orders, mail) -> None:
        self.orders = orders
        self.mail = mail

    async def ship_all(self) -> int:
        count = 0
        async with self.orders.unit() as unit:
            for order in await unit.open_orders():
                if order.paid:
                    for line in order.lines:
                        if line.in_stock:
                            count += 1
        return count

    async def remind(self) -> None:
        for order in await self.orders.open_orders():
            if order.paid:
                continue
            try:
                await self.mail.send(order.email)
            except ConnectionError:
                return

    def word(self, count: int) -> str:
        if count == 0:
            return "none"
        elif count == 1:
            return "one"
        elif count < 5:
            return "some"
        elif count < 50:
            return "many"
        else:
            return "all"

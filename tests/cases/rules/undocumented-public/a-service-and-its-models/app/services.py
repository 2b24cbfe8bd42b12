class OrderService:
    def settle(self, order_id: int) -> None:
        print(order_id)


class _Cache:
    def clear(self) -> None: ...


class OrderError(Exception):
    """Something about an order."""


def total(orders: list[int]) -> int:
    def add(one: int, other: int) -> int:
        return one + other

    return add(*orders)

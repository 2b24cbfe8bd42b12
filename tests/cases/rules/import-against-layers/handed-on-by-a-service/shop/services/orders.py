from shop.domain.orders import Order


def cancel(order: Order) -> None: ...

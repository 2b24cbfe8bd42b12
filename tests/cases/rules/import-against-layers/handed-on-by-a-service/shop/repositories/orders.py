from shop.services.orders import Order, cancel


class OrderRepository:
    def drop(self, order: Order) -> None:
        cancel(order)

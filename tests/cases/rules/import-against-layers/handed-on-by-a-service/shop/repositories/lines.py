from shop.services.orders import Order


class LineRepository:
    order: Order

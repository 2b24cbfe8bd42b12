from app.models.common import Named


class Order(Named):
    number: int

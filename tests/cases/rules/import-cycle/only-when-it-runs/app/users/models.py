from __future__ import annotations

from typing import TYPE_CHECKING

from app import registry

if TYPE_CHECKING:
    from app.orders.models import Order


class User:
    orders: list[Order]


registry.add(User)

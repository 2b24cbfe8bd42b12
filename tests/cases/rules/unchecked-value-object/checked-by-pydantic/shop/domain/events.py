from dataclasses import dataclass


@dataclass(frozen=True)
class OrderPlaced:
    order: str

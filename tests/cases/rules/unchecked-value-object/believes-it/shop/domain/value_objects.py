import dataclasses as dc
from dataclasses import dataclass
from enum import Enum


class Currency(Enum):
    EUR = "EUR"


@dc.dataclass(frozen=True, slots=True)
class Email:
    address: str


@dataclass(frozen=True)
class Cents:
    amount: int

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError("negative")


@dataclass(frozen=True)
class Discount(Cents):
    reason: str = ""


@dataclass(frozen=True)
class Price:
    cents: Cents
    currency: Currency

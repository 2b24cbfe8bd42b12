import dataclasses
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


@dataclasses.dataclass(slots=True)
class Weight:
    grams: int


@dataclass(frozen=True, slots=True)
class Money:
    cents: int
    tags: tuple[str, ...] = field(default=())


@dataclass(frozen=False)
class Size:
    width: int


class Colour(Enum):
    RED = "red"


class Point(NamedTuple):
    x: int


class Address(BaseModel):
    model_config = ConfigDict(frozen=True)

    street: str

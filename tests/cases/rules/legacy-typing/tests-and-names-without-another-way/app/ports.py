from typing import Any, NamedTuple, Protocol, TypeVar

from typing_extensions import TypedDict

Row = TypeVar("Row")


class Pair(NamedTuple):
    name: str
    value: Any


class Options(TypedDict):
    depth: int


class Store(Protocol[Row]):
    def all(self, options: Options) -> list[Row]: ...

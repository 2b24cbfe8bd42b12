from typing import NamedTuple


class Call(NamedTuple):
    method: str
    path: str


def send(call: Call) -> int:
    return len(call.path)

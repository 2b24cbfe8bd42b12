import asyncio
from collections.abc import Callable

from app.clients import get_client


def background(function: Callable[..., object]) -> Callable[..., None]:
    def start(*given: object) -> None:
        asyncio.run(function(*given))

    return start


@background
async def rebuild(index: str) -> None:
    print(index)


async def check() -> None:
    client = get_client(sync=True)
    client.ping()
    rebuild("orders")

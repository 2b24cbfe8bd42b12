import asyncio

from app.background import create_task
from app.board import Board


async def pull(name: str) -> None:
    print(name)


async def sync(names: list[str], board: Board) -> None:
    create_task(pull("all"))
    board.create_task("pull")
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(pull(name))
    await asyncio.create_task(pull("rest"))
    await asyncio.gather(*[asyncio.create_task(pull(name)) for name in names])

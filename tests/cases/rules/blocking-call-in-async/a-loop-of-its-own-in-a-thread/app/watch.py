import asyncio
import time
from threading import Thread


async def watch(path: str) -> None:
    print(path)
    time.sleep(1)


async def follow(path: str) -> None:
    print(path)
    time.sleep(2)


async def tell(path: str) -> None:
    print(path)
    time.sleep(3)


def start(path: str, loop: asyncio.AbstractEventLoop) -> None:
    Thread(target=asyncio.run, args=(watch(path),), daemon=True).start()
    with asyncio.Runner() as runner:
        runner.run(follow(path))
    asyncio.run_coroutine_threadsafe(tell(path), loop)

import asyncio
import time


class Poller:
    async def poll(self) -> None:
        time.sleep(5)

    async def run(self) -> None:
        while True:
            await self.poll()


async def heartbeat() -> None:
    while True:
        print("alive")
        await asyncio.sleep(1)


async def work() -> None:
    poller = Poller()
    await asyncio.gather(poller.run(), heartbeat())


def cli() -> None:
    asyncio.run(work())

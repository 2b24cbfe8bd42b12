import asyncio
from time import sleep


async def once() -> None:
    sleep(1)


async def main() -> None:
    while True:
        await once()
        sleep(60)


if __name__ == "__main__":
    asyncio.run(main())

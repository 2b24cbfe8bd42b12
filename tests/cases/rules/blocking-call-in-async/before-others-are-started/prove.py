import asyncio
import subprocess


async def work(number: int) -> None:
    await asyncio.sleep(number)


async def prove() -> None:
    subprocess.run(["prover", "init"], check=True)
    workers = [asyncio.create_task(work(number)) for number in range(4)]
    subprocess.run(["prover", "list"], check=True)
    await asyncio.gather(*workers)


async def each(number: int) -> None:
    subprocess.run(["prover", "clean", str(number)], check=True)
    asyncio.create_task(work(number))


async def all_again() -> None:
    for number in range(3):
        await each(number)


async def one_by_one() -> None:
    for number in range(3):
        subprocess.run(["prover", "next"], check=True)
        asyncio.create_task(work(number))


if __name__ == "__main__":
    asyncio.run(prove())
    asyncio.run(all_again())
    asyncio.run(one_by_one())

import asyncio

from app.mail import send


async def main() -> None:
    asyncio.create_task(send("a@shop.example"))
    await asyncio.sleep(10)

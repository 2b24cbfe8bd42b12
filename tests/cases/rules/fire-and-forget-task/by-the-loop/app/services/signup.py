import asyncio
from asyncio import create_task as later, get_running_loop

from app.mail import send


async def sign_up(to: str) -> None:
    loop = asyncio.get_event_loop()
    loop.create_task(send(to))
    get_running_loop().create_task(send("boss@shop.example"))
    later(send("log@shop.example"))

import asyncio
import subprocess

from celery import shared_task
from fastapi import APIRouter, BackgroundTasks
from fastapi_mail import FastMail

router = APIRouter()
mail = FastMail({})
KNOWN: dict[str, int] = {}


@shared_task
def render(name: str) -> str:
    return name


@router.post("/waiting")
def waiting(name: str) -> str:
    return render.delay(name).get(timeout=60)


@router.post("/handed-over", status_code=202)
def handed_over(name: str) -> int | None:
    render.delay(name)
    return KNOWN.get(name)


@router.post("/program")
async def program(name: str) -> None:
    process = await asyncio.create_subprocess_exec("ffmpeg", name)
    await process.communicate()


@router.post("/entered")
def entered(name: str) -> int:
    with subprocess.Popen(["ffmpeg", name]) as process:
        return process.wait()


def convert(name: str) -> None:
    subprocess.run(["ffmpeg", name], check=True)


@router.post("/in-a-thread")
async def in_a_thread(name: str) -> None:
    await asyncio.to_thread(convert, name)


@router.post("/started", status_code=202)
async def started(name: str) -> None:
    await asyncio.create_subprocess_exec("ffmpeg", name)


@router.post("/mail")
async def mailed(message: str) -> None:
    await mail.send_message(message)


@router.post("/mail-later", status_code=202)
async def mailed_later(message: str, tasks: BackgroundTasks) -> None:
    tasks.add_task(FastMail({}).send_message, message)

from fastapi import APIRouter, BackgroundTasks

from app.mail import send

router = APIRouter()


@router.post("/slow")
def slow(to: str) -> None:
    send(to)


@router.post("/quick")
def quick(to: str, tasks: BackgroundTasks) -> None:
    tasks.add_task(send, to)
    tasks.add_task(lambda: send(to))

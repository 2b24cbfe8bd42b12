from fastapi import FastAPI

from app.errors import AppError
from app.services.stock import reserve, take, wait


def answer(request: object, error: Exception) -> None: ...


HANDLERS = {AppError: answer}
app = FastAPI()
for kind, handler in HANDLERS.items():
    app.add_exception_handler(kind, handler)


class Answering:
    def __init__(self, app: object) -> None:
        self._app = app

    async def __call__(self, scope: object, receive: object, send: object) -> None:
        try:
            await self._app(scope, receive, send)
        except Exception:
            await send({"status": 500})


@app.post("/takings")
def take_one(left: int) -> int:
    return take(left)


@app.post("/reservations")
def reserve_one(left: int) -> int:
    try:
        return reserve(left)
    except ValueError:
        return 0


@app.post("/waits")
def wait_once() -> None:
    try:
        wait()
    except Exception:
        raise

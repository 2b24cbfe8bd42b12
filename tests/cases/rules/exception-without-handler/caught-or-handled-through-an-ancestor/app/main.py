from fastapi import FastAPI

from app.errors import AppError, Busy
from app.services.users import lock

app = FastAPI()


@app.exception_handler(AppError)
def answer(request: object, error: AppError) -> None: ...


@app.post("/locks")
def take() -> bool:
    try:
        lock()
    except Busy:
        return False
    return True

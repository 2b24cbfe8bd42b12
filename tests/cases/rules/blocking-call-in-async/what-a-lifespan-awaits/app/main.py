from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.models import Models
from app.tools import install


@asynccontextmanager
async def ready(app: FastAPI) -> AsyncIterator[None]:
    await install("tesseract")
    app.state.models = Models()
    await app.state.models.download()
    yield


app = FastAPI(lifespan=ready)


@app.post("/models/refreshments", status_code=202)
async def refresh() -> None:
    await app.state.models.download()

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI


async def init_db() -> None:
    shutil.rmtree("left-over")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    await init_db()
    yield


app = FastAPI(lifespan=lifespan)


@app.delete("/files")
async def clear() -> None:
    shutil.rmtree("files")

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app import db


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with db.engine.begin() as connection:
        await connection.run_sync(db.Base.metadata.create_all)
    yield


app = FastAPI(lifespan=lifespan)

from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

client: httpx.AsyncClient | None = None
limits = httpx.Limits(max_connections=10)


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with httpx.AsyncClient(limits=limits) as opened:
        app.state.client = opened
        yield

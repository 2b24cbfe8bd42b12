import uuid

import structlog
from fastapi import FastAPI, Request

app = FastAPI()


@app.middleware("http")
async def bind(request: Request, call_next):
    structlog.contextvars.bind_contextvars(request_id=str(uuid.uuid4()))
    return await call_next(request)

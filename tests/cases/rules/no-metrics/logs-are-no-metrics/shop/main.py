import logging
import time

from fastapi import FastAPI, Request

from shop.orders import router

logger = logging.getLogger(__name__)
app = FastAPI()
app.include_router(router)


@app.middleware("http")
async def log(request: Request, call_next):
    started = time.perf_counter()
    response = await call_next(request)
    logger.info("%s took %s", request.url.path, time.perf_counter() - started)
    return response

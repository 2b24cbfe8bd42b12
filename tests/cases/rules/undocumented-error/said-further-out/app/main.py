from fastapi import FastAPI

from app import carts, orders, probes
from app.errors import COMMON

app = FastAPI(responses={401: {"description": "Who are you?"}})
app.include_router(orders.router, responses={409: {"description": "Paid"}})
app.include_router(carts.router)
app.include_router(probes.router)

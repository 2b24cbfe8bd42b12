from fastapi import FastAPI

from app import orders

app = FastAPI(openapi_url=None)
app.include_router(orders.router)

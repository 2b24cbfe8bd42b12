from fastapi import FastAPI

from app import orders, users

PREFIX = "/api"
api = FastAPI()
api.include_router(orders.router)
api.include_router(users.router, prefix="/users")

app = FastAPI()
app.mount(PREFIX, api)

from fastapi import FastAPI

from shop import items, orders


def create_app() -> FastAPI:
    app = FastAPI(title="Shop")
    app.include_router(items.router)
    app.include_router(orders.router)
    return app

import logging

from fastapi import FastAPI

from shop import orders

logging.basicConfig(level="INFO")


def create_app() -> FastAPI:
    application = FastAPI(title="Shop")
    application.include_router(orders.router)
    return application


app = create_app()

from fastapi import Depends, FastAPI

from app import orders
from app.security import Permissions


def create_app() -> FastAPI:
    application = FastAPI()
    allowed = [Depends(Permissions(["orders:write"]))]
    application.include_router(orders.router, prefix="/v1", dependencies=allowed)
    return application

from fastapi import Depends, FastAPI, Request

from app.orders import router


def require_admin_by_default():
    async def checker(request: Request) -> None:
        print(request.headers["remote-role"])

    return checker


def make(enforced: bool = True) -> FastAPI:
    app = FastAPI(
        dependencies=[Depends(require_admin_by_default())] if enforced else []
    )
    app.include_router(router)
    return app

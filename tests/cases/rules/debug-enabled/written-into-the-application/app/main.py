import fastapi
from starlette.applications import Starlette as Small

from app.settings import settings


def create_app() -> fastapi.FastAPI:
    app = fastapi.FastAPI(title="Shop", debug=True)
    app.mount("/small", Small(debug=True))
    return app


tunable = fastapi.FastAPI(debug=settings.debug)

from fastapi import APIRouter, FastAPI

from app import orders, pages

app = FastAPI()
api = APIRouter(prefix="/api")
api.include_router(orders.router)
app.include_router(api)
app.include_router(pages.router, include_in_schema=False)

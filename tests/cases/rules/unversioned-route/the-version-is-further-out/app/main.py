from fastapi import FastAPI

from app.orders import router

api = FastAPI()
api.include_router(router)
app = FastAPI()
app.mount("/api/v2", app=api)

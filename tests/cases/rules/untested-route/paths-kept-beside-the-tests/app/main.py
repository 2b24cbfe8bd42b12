from fastapi import FastAPI

from app.users import users

api = FastAPI()
api.include_router(users)
app = FastAPI()
app.mount("/api", api)

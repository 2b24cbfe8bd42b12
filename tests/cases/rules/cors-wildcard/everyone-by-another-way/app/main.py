from fastapi import FastAPI
from fastapi.middleware import Middleware
from starlette.middleware import cors

from app.settings import ORIGINS

api = FastAPI(
    middleware=[
        Middleware(
            cors.CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True
        )
    ]
)

admin = FastAPI()
admin.add_middleware(
    cors.CORSMiddleware, allow_origin_regex=".*", allow_credentials=True
)

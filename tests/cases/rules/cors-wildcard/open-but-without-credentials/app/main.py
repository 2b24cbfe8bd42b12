from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.settings import settings

public = FastAPI()
public.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"])

api = FastAPI()
api.add_middleware(
    CORSMiddleware,
    allow_origins=settings.origins,
    allow_origin_regex=r"https://.*\.shop\.example",
    allow_credentials=True,
    allow_headers=["*"],
)

asked = FastAPI()
asked.add_middleware(
    CORSMiddleware, allow_origins=["*"], allow_credentials=settings.cookies
)

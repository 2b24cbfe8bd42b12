from fastapi import FastAPI

from app.files import router
from app.limits import LimitUploadSize

app = FastAPI()
app.add_middleware(LimitUploadSize, most=5_000_000)
app.include_router(router)

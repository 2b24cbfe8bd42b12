from fastapi import FastAPI
from app.limits import rate_limits_router

app = FastAPI()
app.include_router(rate_limits_router)


@app.post("/tokens/login")
def login(name: str, password: str) -> str:
    return name + password

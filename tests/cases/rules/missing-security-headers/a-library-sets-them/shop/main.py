from fastapi import FastAPI, Request
from secure import Secure

policy = Secure.with_default_headers()
app = FastAPI()


@app.middleware("http")
async def harden(request: Request, call_next):
    response = await call_next(request)
    await policy.set_headers_async(response)
    return response

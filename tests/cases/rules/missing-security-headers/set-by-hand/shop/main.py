from fastapi import FastAPI, Request

app = FastAPI()


@app.middleware("http")
async def harden(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response

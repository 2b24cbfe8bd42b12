from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

app = FastAPI(root_path="/shop/v1")


@app.get("/orders")
def list_orders() -> list[int]:
    return []


@app.post("/orders")
def create_order() -> int:
    return 1


@app.get("/users")
def list_users() -> list[int]:
    return []

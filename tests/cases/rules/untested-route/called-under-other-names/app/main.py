from fastapi import APIRouter, FastAPI

PREFIX = "/api"
orders = APIRouter(prefix="/orders", tags=["orders"])


@orders.get("")
def list_orders() -> list[int]:
    return []


@orders.get("/{order_id}")
def read_order(order_id: int) -> int:
    return order_id


@orders.post("/{order_id}/cancel", name="orders:cancel")
def cancel_order(order_id: int) -> int:
    return order_id


@orders.delete("/{order_id}")
def delete_order(order_id: int) -> None: ...


@orders.get("/{order_id}/invoice")
def read_invoice(order_id: int) -> int:
    return order_id


@orders.put("/{order_id}/lines/{line_id}")
def change_line(order_id: int, line_id: int) -> int:
    return order_id * line_id


app = FastAPI()
app.include_router(orders, prefix=PREFIX)


@app.get("/ping")
def ping() -> str:
    return "pong"


@app.get("/version")
def version() -> str:
    return "1"

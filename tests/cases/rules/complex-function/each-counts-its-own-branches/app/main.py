from fastapi import FastAPI, HTTPException

from app.orders import state


def create_app(debug: bool) -> FastAPI:
    app = FastAPI(debug=debug)

    @app.get("/orders/{order_id}")
    def read_order(order_id: int, full: bool = False) -> dict[str, object]:
        if order_id < 1:
            raise HTTPException(404)
        if full:
            return {"id": order_id, "state": state(order_id)}
        return {"id": order_id}

    @app.get("/orders")
    def read_orders(first: int = 1, last: int = 9) -> list[int]:
        if first > last:
            raise HTTPException(422)
        found = []
        for order_id in range(first, last):
            if state(order_id) != "closed":
                found.append(order_id)
        return found

    @app.post("/orders")
    def create_order(order_id: int, now: bool = False) -> int:
        if order_id < 1:
            raise HTTPException(422)
        if now:
            try:
                state(order_id)
            except KeyError:
                raise HTTPException(409) from None
        return order_id

    if debug:
        app.title = "debug"
    return app

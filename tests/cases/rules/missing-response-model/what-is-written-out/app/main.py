from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.get("/version")
async def version():
    return "2"


@app.get("/rooms/{room_id}")
async def room(room_id: int):
    return {"id": room_id, "kind": "room"}

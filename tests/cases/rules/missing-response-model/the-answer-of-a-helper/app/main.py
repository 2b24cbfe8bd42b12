from fastapi import FastAPI

from app.clips import clip_of, length_of

app = FastAPI()


@app.get("/clips/{name}")
async def clip(name: str):
    return await clip_of(name)


@app.get("/clips/{name}/length")
async def length(name: str):
    return length_of(name)

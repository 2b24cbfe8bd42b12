from fastapi.responses import JSONResponse


async def clip_of(name: str):
    return JSONResponse({"name": name})


def length_of(name: str):
    return {"length": len(name)}

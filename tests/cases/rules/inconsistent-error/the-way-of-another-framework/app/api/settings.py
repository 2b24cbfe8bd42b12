from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.store import load

router = APIRouter(prefix="/settings")


@router.get("/{key}")
async def read_setting(key: str):
    found = load(key)
    if found is None:
        return {"error": f"Setting {key} not found"}, 404
    try:
        return {"value": int(found)}
    except ValueError as problem:
        return {"success": False, "error": str(problem)}


@router.post("/{key}")
async def write_setting(key: str) -> JSONResponse:
    if load(key) is None:
        return JSONResponse({"error": "no such setting"})
    return JSONResponse({"error": "read only"}, status_code=409)

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

router = APIRouter()
scripts: dict[str, Path] = {}


@router.get("/scripts/{key}")
def script(key: str) -> FileResponse:
    return FileResponse(scripts[key])


@router.get("/styles/{key:path}")
def style(key: str) -> FileResponse:
    folder = Path("styles")

    return FileResponse(folder / key)

from fastapi import APIRouter, HTTPException, UploadFile

from app.files import late, messages, rows
from app.settings import settings

router = APIRouter()


@router.post("/messages")
async def add_messages(file: UploadFile) -> int:
    if file.size is None or file.size > settings.largest:
        raise HTTPException(413)
    return len(await messages(file))


@router.post("/rows")
async def add_rows(file: UploadFile) -> int:
    if file.size is None or file.size > settings.largest:
        raise HTTPException(413)
    return len(await rows(file))


@router.post("/rows/again")
async def add_rows_again(file: UploadFile, page_size: int = 10) -> int:
    return len(await rows(file)) // page_size


@router.post("/late")
async def add_late(file: UploadFile) -> int:
    found = await late(file)
    print(file.size)
    return len(found)

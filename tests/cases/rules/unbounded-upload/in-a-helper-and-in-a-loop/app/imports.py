from typing import Annotated

from fastapi import APIRouter, File, UploadFile as Upload

router = APIRouter()


@router.post("/images")
async def add_images(files: list[Upload]) -> int:
    return sum([len(await file.read()) for file in files])


@router.post("/rows")
async def add_rows(sheet: Annotated[Upload, File()]) -> int:
    return len(rows_of(sheet))


def rows_of(sheet: Upload) -> list[bytes]:
    return sheet.file.read().splitlines()

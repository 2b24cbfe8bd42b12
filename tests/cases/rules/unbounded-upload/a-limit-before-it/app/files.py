from fastapi import APIRouter, UploadFile

router = APIRouter()


@router.post("/files")
async def add_file(file: UploadFile) -> int:
    return len(await file.read())

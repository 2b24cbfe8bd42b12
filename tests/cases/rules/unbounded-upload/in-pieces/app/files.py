import shutil

from fastapi import APIRouter, HTTPException, UploadFile

router = APIRouter()
MOST = 1_000_000


@router.post("/files")
async def add_file(file: UploadFile) -> int:
    got = await file.read(MOST + 1)
    if len(got) > MOST:
        raise HTTPException(413)
    return len(got)


@router.post("/copies")
def copy(file: UploadFile) -> None:
    with open("/tmp/copy", "wb") as target:
        shutil.copyfileobj(file.file, target)


@router.post("/small")
async def add_small(file: UploadFile) -> bytes:
    if (file.size or 0) > MOST:
        raise HTTPException(413)
    return await file.read()

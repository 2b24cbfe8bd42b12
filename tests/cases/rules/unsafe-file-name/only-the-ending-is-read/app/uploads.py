from pathlib import Path

from fastapi import UploadFile


def is_sheet(upload: UploadFile) -> bool:
    given = Path(upload.filename)
    ending = given.suffix.lower()
    return ending == ".csv"


async def keep(upload: UploadFile) -> None:
    target = Path(upload.filename)
    target.write_bytes(await upload.read(1000))


async def keep_here(upload: UploadFile, folder: Path) -> None:
    given = Path(upload.filename)
    if given.is_absolute() or ".." in given.parts:
        raise ValueError(given.name)
    (folder / given.name).write_bytes(await upload.read(1000))

from fastapi import APIRouter
from fastapi.responses import FileResponse
from slugify import slugify

router = APIRouter()


@router.get("/notes/{title}")
async def note(title: str) -> FileResponse:
    title = slugify(title)
    return FileResponse(f"/srv/notes/{title}.md")


@router.get("/drafts/{title:path}")
async def draft(title: str) -> FileResponse:
    return FileResponse(f"/srv/drafts/{title}.md")


@router.get("/letters/{number}")
async def letter(number: str) -> FileResponse:
    return FileResponse(f"/srv/letters/{number}.md")


@router.get("/letters")
async def letters(number: str) -> FileResponse:
    return FileResponse(f"/srv/letters/{number}.md")

from fastapi import APIRouter, Request
from app.templates import templates

router = APIRouter()


@router.post("/keys")
def create_key(request: Request):
    return templates.TemplateResponse(request, "key.html")

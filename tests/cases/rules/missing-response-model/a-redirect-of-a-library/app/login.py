from fastapi import APIRouter, Request
from app.oauth import oauth

router = APIRouter()


@router.get("/login")
async def login(request: Request):
    return await oauth.google.authorize_redirect(request, "/callback")

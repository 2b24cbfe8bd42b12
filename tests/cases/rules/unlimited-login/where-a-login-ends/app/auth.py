from fastapi import APIRouter, Form

router = APIRouter()


@router.post("/flow/token")
async def end(grant_type: str = Form(), device_code: str = Form(""), code_verifier: str = Form("")) -> str:
    return grant_type + device_code + code_verifier


@router.post("/token")
async def login(name: str = Form(), password: str = Form(), refresh_token: str = Form("")) -> str:
    return name + password + refresh_token

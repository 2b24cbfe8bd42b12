from fastapi import APIRouter

router = APIRouter()


@router.post("/v1/responses")
async def create_response(text: str) -> str:
    return text


@router.post("/chats")
async def create_chat(text: str) -> str:
    return text

import re

from fastapi import APIRouter

router = APIRouter()
WORD = r"\w+"


@router.get("/a")
def mine(text: str) -> bool:
    return bool(re.search(WORD, text)) and bool(re.search(re.escape(text), "x"))


@router.get("/b")
def theirs(text: str) -> bool:
    whole = f"^{text}$"
    return bool(re.match(whole, "x"))

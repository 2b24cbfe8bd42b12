from fastapi import APIRouter

router = APIRouter()


@router.post("/login")
def login(name: str, password: str) -> str:
    return name + password

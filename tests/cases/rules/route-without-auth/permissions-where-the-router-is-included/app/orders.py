from fastapi import APIRouter, Depends

router = APIRouter()


def current_user() -> int:
    return 1


@router.get("/me")
def me(user: int = Depends(current_user)) -> int:
    return user


@router.post("/orders")
def create_order() -> None: ...

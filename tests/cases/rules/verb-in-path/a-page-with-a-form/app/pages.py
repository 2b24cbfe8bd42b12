from fastapi import APIRouter

router = APIRouter()


@router.api_route("/orders/create", methods=["GET", "POST"])
def create_order() -> None: ...


@router.post("/users/create")
def create_user() -> None: ...

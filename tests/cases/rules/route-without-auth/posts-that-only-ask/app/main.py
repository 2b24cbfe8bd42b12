from fastapi import APIRouter, Depends, FastAPI

app = FastAPI()
router = APIRouter()


def current_user() -> int:
    return 1


@router.get("/orders")
def list_orders(user: int = Depends(current_user)) -> list[int]:
    return [user]


@router.post("/formulas/validate")
def validate(formula: str) -> bool:
    return bool(formula)


@router.post("/backends/types")
def list_types() -> list[str]:
    return []


@router.post("/chat/events")
def receive(text: str) -> None: ...


@router.get("/old/{path}")
@router.post("/old/{path}")
def redirect(path: str) -> str:
    return path


@router.post("/orders")
def create_order(number: int) -> None: ...


app.include_router(router)

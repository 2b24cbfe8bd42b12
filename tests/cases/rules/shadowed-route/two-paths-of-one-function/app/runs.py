from fastapi import APIRouter

router = APIRouter()


@router.post("/runs/{run}/cancel")
@router.post("/runs/{key}/cancel")
def cancel(run: str = "", key: str = "") -> None: ...

from typing import Annotated

import fastapi

from app import auth
from app.auth import Limit, allowed_to

router = fastapi.APIRouter(
    prefix="/orders", dependencies=[fastapi.Depends(auth.current_user())]
)


@router.post("/{order_id}/close", dependencies=[fastapi.Depends(allowed_to("close"))])
async def close(
    order_id: int,
    db: Annotated[object, fastapi.Depends(auth.session())],
    limit: int = fastapi.Depends(Limit(10)),
) -> int:
    return order_id + limit

import logging

from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse

from app.errors import Refused
from app.orders import close

router = APIRouter(prefix="/orders")
logger = logging.getLogger(__name__)


@router.post("/{order_id}/close")
def close_order(order_id: int) -> dict[str, int]:
    try:
        return {"id": close(order_id)}
    except Refused as error:
        raise HTTPException(409, detail=str(error)) from error
    except Exception as error:
        message = f"closing {order_id} failed"
        logger.error("%s: %s", message, error)
        raise HTTPException(500, detail=message) from error


@router.get("/{order_id}/state")
def state(order_id: int) -> JSONResponse:
    error = "no such order"
    try:
        close(order_id)
    except Exception as problem:
        logger.error(str(problem))
    return JSONResponse({"error": str(error)}, status_code=404)


def reason(order_id: int) -> dict[str, str]:
    try:
        close(order_id)
    except Exception as error:
        return {"error": str(error)}
    return {}

from fastapi import APIRouter, HTTPException

from app.domain.prices import BadQuery, Broken, Missing, WrongKind, find

router = APIRouter()


@router.get("/prices")
async def list_prices(kind: str, fresh: bool, member: bool) -> list[int]:
    headers = {}
    try:
        found = find(kind, member)
        if fresh:
            headers["Cache-Control"] = "no-cache"
        if not found:
            headers["X-Empty"] = "yes"
    except Broken as error:
        raise HTTPException(410, "broken") from error
    except Missing as error:
        raise HTTPException(404, "missing") from error
    except WrongKind as error:
        raise HTTPException(404, "wrong kind") from error
    except BadQuery as error:
        raise HTTPException(400, "bad query") from error
    return found


def half(price: int) -> int:
    return price // 2


def third(price: int) -> int:
    return price // 3


def known(kind: str) -> int:
    return len(kind)


@router.get("/price")
async def price(kind: str, member: bool) -> int:
    # What an error means for the price is decided here.
    total = 10
    try:
        total = known(kind)
    except Broken:
        total = half(total)
    except Missing:
        total = third(total)
    except WrongKind:
        total -= 1
    except BadQuery:
        total -= 2
    if member:
        total -= 3
    if total < 0:
        total = 0
    return total

from fastapi import APIRouter, Depends, HTTPException
from fastapi_utils.cbv import cbv

from app.api.deps import Shop, get_shop
from app.errors import Gone, Missing, NotAllowed, Sold, TooLate

router = APIRouter(prefix="/orders")


@cbv(router)
class Orders:
    shop: Shop = Depends(get_shop)

    @router.post("/{order_id}/ship")
    def ship(self, order_id: int, express: bool = False, to: str = "") -> int:
        order = self.shop.order(order_id)
        cost = 0
        if order.weight > 20:
            cost = 15
        elif order.weight > 5:
            cost = 8
        if express:
            cost *= 2
        if to in {"IS", "NO"}:
            cost += 10
        for line in order.lines:
            if line.fragile:
                cost += 1
            if line.cold:
                cost += 3
        return cost

    @router.delete("/{order_id}")
    def cancel(self, order_id: int) -> None:
        try:
            self.shop.cancel(order_id)
        except Missing as error:
            raise HTTPException(404) from error
        except Gone as error:
            raise HTTPException(410) from error
        except NotAllowed as error:
            raise HTTPException(403) from error
        except TooLate as error:
            raise HTTPException(409) from error
        except Sold as error:
            raise HTTPException(409) from error


def cost_of(order: object, express: bool) -> int:
    cost = 0
    if order.weight > 20:
        cost = 15
    elif order.weight > 5:
        cost = 8
    if express:
        cost *= 2
    for line in order.lines:
        if line.fragile:
            cost += 1
        if line.cold:
            cost += 3
        if line.old:
            cost += 3
    return cost

import asyncio

from fastapi import APIRouter, BackgroundTasks, Depends

from app.audit import Audit, get_audit
from app.mail import send_mail as notify

router = APIRouter()


@router.post("/orders")
async def create(later: BackgroundTasks, audit: Audit = Depends(get_audit)) -> None:
    audit.record("created")
    audit.count()
    later.add_task(notify, 1)
    task = asyncio.create_task(notify(1))
    await task


@router.delete("/orders/{order_id}")
async def delete(order_id: int, audit: Audit = Depends(get_audit)) -> None:
    if order_id:
        notify(order_id)
    await audit.record("deleted")


@router.get("/orders/count")
def count(audit: Audit = Depends(get_audit)) -> int:
    audit.record("counted")
    return audit.count()

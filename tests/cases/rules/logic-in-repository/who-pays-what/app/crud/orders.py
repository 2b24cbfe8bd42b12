from sqlalchemy.orm import Session

from app.models import Order


def close(db: Session, order_id: int, coupon: str | None) -> Order:
    order = db.query(Order).filter(Order.id == order_id).one()
    total = order.total
    reasons = []
    if order.customer.is_member:
        total = total * 90 // 100
        reasons.append("member")
    if coupon == "SUMMER":
        total -= 500
        reasons.append("coupon")
    elif coupon == "WINTER":
        total -= 700
        reasons.append("coupon")
    if total > 10_000:
        reasons.append("large")
    for line in order.lines:
        if line.kind == "gift":
            total -= line.price
    order.total = max(total, 0)
    order.reasons = ",".join(reasons)
    db.commit()
    return order

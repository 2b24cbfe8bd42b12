from app.repositories.payments import Payments


class PaymentService:
    def __init__(self, payments: Payments) -> None:
        self._payments = payments

    def settle(self, payment_id: int, partial: bool = False) -> None:
        self._payments.settle(payment_id, 50 if partial else 100)

    def refund(self, payment_id: int, *, with_fee: bool) -> None:
        self._payments.settle(payment_id, -100 - with_fee)

    def _note(self, payment_id: int, urgent: bool) -> None:
        self._payments.settle(payment_id, int(urgent))


async def fee_of(amount: int, internal: bool) -> int:
    return 0 if internal else amount // 100

class Payments:
    def settle(self, payment_id: int, percent: int) -> None:
        print(payment_id, percent)

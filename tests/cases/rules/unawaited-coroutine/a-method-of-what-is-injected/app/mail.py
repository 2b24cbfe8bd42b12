async def send_mail(order_id: int) -> None:
    print(order_id)

async def notify(*, user_id: int) -> None:
    print(user_id)

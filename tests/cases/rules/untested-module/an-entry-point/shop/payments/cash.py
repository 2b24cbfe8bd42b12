def pay(cents: int) -> None:
    print(cents)

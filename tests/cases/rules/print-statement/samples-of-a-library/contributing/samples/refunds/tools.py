def refund(item: str) -> None:
    print("Refund", item)

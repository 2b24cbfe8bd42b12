def send(to: str) -> None:
    print(to)

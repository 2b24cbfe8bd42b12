def check(number: str) -> None:
    print(number)

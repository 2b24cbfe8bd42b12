def show(value: int) -> None:
    print(value)

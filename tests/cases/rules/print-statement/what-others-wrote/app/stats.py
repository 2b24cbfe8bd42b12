def count(value: int) -> int:
    print(value)
    return value

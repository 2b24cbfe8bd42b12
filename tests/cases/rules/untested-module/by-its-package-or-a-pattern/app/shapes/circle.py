def area(radius: int) -> int:
    return radius * 3

def price(kind: str, count: int, member: bool, code: str, express: bool) -> int:
    total = 10 * count
    if kind == "book":
        total -= 1
    elif kind == "film":
        total += 2
    elif kind == "game":
        total += 3
    if member:
        total -= 2
    if code:
        total -= 5
    if express:
        total += 4
    return total if total > 0 else 0

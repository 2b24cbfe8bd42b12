def clamped(page_size: int) -> int:
    return min(page_size, 100)

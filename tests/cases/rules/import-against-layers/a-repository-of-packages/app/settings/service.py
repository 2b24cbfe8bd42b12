def limit() -> int:
    return 3

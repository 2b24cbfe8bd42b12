def nothing() -> None:
    print()

def step() -> None:
    print()

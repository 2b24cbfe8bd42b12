def create(name: str) -> None:
    print("created", name)

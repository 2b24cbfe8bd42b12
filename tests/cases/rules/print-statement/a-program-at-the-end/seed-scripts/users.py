def seed() -> None:
    print("seeded")

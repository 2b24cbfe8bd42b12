def keep(row: object) -> None:
    print(row)

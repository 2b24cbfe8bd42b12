def write(rows: list[str]) -> str:
    return ",".join(rows)

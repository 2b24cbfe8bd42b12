def write(parts: list[str]) -> str:
    return ",".join(parts)

def ordered(name: str) -> str:
    return name

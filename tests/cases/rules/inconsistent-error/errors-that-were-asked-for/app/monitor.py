def last_errors() -> list[str]:
    return []


def checked(name: str) -> dict[str, str]:
    return {} if name else {"error": "no name"}

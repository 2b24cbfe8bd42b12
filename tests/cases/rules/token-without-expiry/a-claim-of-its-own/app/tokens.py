import jwt


def issue(name: str, until: float, key: str) -> str:
    return jwt.encode({"sub": name, "expiration": until}, key, algorithm="HS256")


def keep(name: str, explained: str, key: str) -> str:
    return jwt.encode({"sub": name, "explained": explained}, key, algorithm="HS256")

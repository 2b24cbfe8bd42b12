import jwt

EXPIRES = "exp"


def sign(claims: dict[str, object], key: str) -> str:
    return jwt.encode(claims, key, algorithm="HS256")


def issue(user: str, until: int, key: str) -> str:
    return jwt.encode({"sub": user, EXPIRES: until}, key, algorithm="HS256")

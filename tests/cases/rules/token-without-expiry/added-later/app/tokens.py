from datetime import datetime
import jwt


def issue(name: str, until: datetime | None, key: str) -> str:
    claims = {"sub": name}
    if until:
        claims["exp"] = until
    return jwt.encode(claims, key, algorithm="HS256")


def renew(name: str, until: datetime, key: str) -> str:
    claims = {"sub": name}
    claims.update({"exp": until})
    return jwt.encode(claims, key, algorithm="HS256")

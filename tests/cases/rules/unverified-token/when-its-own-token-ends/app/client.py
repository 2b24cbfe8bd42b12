import time

import jwt

UNCHECKED = {"verify_signature": False}


class Client:
    def __init__(self, token: str) -> None:
        self.token = token

    def has_ended(self) -> bool:
        claims = jwt.decode(self.token, options=UNCHECKED)
        until = claims.get("exp")
        if not until:
            return False
        return time.time() >= until - 60

    def ends(self) -> int:
        return jwt.decode(self.token, options=UNCHECKED)["exp"]

    def owner(self) -> str:
        # Somebody is believed to be somebody.
        claims = jwt.decode(self.token, options=UNCHECKED)
        return claims["sub"] if claims["exp"] > time.time() else ""

    def claims(self) -> dict[str, object]:
        return jwt.decode(self.token, options=UNCHECKED)


def is_good(token: str) -> bool:
    return jwt.decode(token, options=UNCHECKED)["exp"] > time.time()

import time

import jwt

LONGEST = 600


def sign(user: str, key: str) -> str:
    return jwt.encode({"sub": user, "iat": time.time()}, key, algorithm="HS256")


def is_good(signed: str, key: str) -> bool:
    claims = jwt.decode(signed, key, algorithms=["HS256"])
    age = time.time() - claims["iat"]
    return age <= LONGEST

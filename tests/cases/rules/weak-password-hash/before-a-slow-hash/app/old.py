import hashlib


def hashed(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()

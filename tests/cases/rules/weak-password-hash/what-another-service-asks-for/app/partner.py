import hashlib
import os

PARTNER_PASSWORD = os.environ["PARTNER_PASSWORD"]


def sign(url: str) -> str:
    return hashlib.sha1((url + PARTNER_PASSWORD).encode()).hexdigest()


def store(password: str) -> str:
    return hashlib.sha1(password.encode()).hexdigest()


def key_of(passphrase: str) -> bytes:
    return hashlib.sha256(passphrase.encode()).digest()

import base64
import hashlib

import bcrypt


def shortened(password: str) -> bytes:
    return base64.b64encode(hashlib.sha256(password.encode()).digest())


def hashed(password: str) -> bytes:
    return bcrypt.hashpw(shortened(password), bcrypt.gensalt())


def kept_once(password: str) -> str:
    return hashlib.md5(password.encode()).hexdigest()

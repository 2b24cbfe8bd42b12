import jwt


def is_token(text: str) -> bool:
    try:
        jwt.decode(text, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return False
    return True

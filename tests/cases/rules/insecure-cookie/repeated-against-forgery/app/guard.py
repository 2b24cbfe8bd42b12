from fastapi import Response


def give(response: Response, value: str, secure: bool) -> None:
    response.set_cookie("csrf_token", value, secure=secure, httponly=False)


def keep(response: Response, value: str) -> None:
    response.set_cookie("session_token", value, secure=True, httponly=False)

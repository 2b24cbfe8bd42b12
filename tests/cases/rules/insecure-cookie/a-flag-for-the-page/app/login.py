from fastapi import Response


def remember(response: Response, token: str) -> None:
    response.set_cookie("is_signed_in", "true")
    response.set_cookie("session", token)

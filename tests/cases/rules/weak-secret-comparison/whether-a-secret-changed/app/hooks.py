from app.config import settings


def changed(client_secret: str, existing_client_secret: str) -> bool:
    return client_secret != existing_client_secret


def allowed(given_token: str) -> bool:
    return given_token == settings.hook_token

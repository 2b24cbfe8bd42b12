import os

from app.core.settings import get_settings

IS_LIVE = os.getenv("APP_ENV") == "production"


def sender() -> str:
    if get_settings().environment.lower() in ("production", "staging"):
        return "post@shop.example"
    if os.environ["STAGE"] != "prod":
        return "test@shop.example"
    return "none"

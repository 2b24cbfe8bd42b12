from functools import lru_cache

from pydantic_settings import BaseSettings as Base


class Common(Base):
    debug: bool = False


class AppConfig(Common):
    smtp_host: str
    discount: int = 5


@lru_cache
def current() -> AppConfig:
    return AppConfig()

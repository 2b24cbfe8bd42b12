from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    size: int = 10


def get_settings() -> Settings:
    return Settings()


def limits() -> dict[str, int]:
    return {"text": 80}

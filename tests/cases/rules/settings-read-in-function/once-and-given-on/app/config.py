from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    title: str = "shop"


def get_settings() -> Settings:
    return Settings()


settings = get_settings()

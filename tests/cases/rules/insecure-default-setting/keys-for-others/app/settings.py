from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    maps_api_key: str = "<set me>"
    session_secret: str = "change-me"

class Settings:
    redis_url: str = "redis://localhost"


settings = Settings()

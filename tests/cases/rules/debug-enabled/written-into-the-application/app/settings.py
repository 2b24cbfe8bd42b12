class Settings:
    debug: bool = False


settings = Settings()

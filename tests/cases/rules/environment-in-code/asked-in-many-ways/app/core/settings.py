class Settings:
    ENV = "development"
    environment = "development"

    @property
    def secure(self) -> bool:
        return self.ENV == "production"


settings = Settings()


def get_settings() -> Settings:
    return settings

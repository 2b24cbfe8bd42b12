class Settings:
    origins = ["https://shop.example"]
    cookies = False


settings = Settings()

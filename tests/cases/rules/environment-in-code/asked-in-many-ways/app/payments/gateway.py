from app.core.settings import settings


class Gateway:
    def charge(self, cents: int) -> bool:
        return settings.ENV != "development" and cents > 0

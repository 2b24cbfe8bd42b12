import smtplib

from app.core import config


def connect() -> smtplib.SMTP:
    return smtplib.SMTP(config.AppConfig().smtp_host)


class Basket:
    def apply_discount(self, total: int) -> int:
        cfg = config.AppConfig(_env_file=".env")
        return total - cfg.discount

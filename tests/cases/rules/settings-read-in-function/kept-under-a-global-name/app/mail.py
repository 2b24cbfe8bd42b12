from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    mail_from: str = "shop"


_CURRENT: Settings | None = None
_KEPT: dict[str, Settings] = {}


def __getattr__(name: str) -> object:
    if name == "CURRENT":
        global _CURRENT
        if _CURRENT is None:
            _CURRENT = Settings()
        return _CURRENT
    raise AttributeError(name)


def sender(tenant: str) -> str:
    if tenant not in _KEPT:
        _KEPT[tenant] = Settings()
    return _KEPT[tenant].mail_from


def receiver() -> str:
    # Without `global` this is a name of its own.
    _CURRENT = Settings()
    return _CURRENT.mail_from


def reply() -> str:
    known = {}
    known["mail"] = Settings()
    return known["mail"].mail_from

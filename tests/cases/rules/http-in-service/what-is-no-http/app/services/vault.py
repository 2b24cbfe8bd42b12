from starlette.config import Config
from starlette.datastructures import Secret

config = Config(".env")


def key() -> Secret:
    return config("VAULT_KEY", cast=Secret)

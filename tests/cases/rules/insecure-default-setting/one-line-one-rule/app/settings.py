from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    secret_key: str = "changeme"
    jwt_secret: str = "9f8a7c6e5d4b3a21f0e9d8c7"
    signing_key: str = "SigningKey"
    admin_password: SecretStr = SecretStr("Tr0ub4dor&3x")
    token_secret: str = Field(default="c7d8e9f0a1b2c3d4e5f6")

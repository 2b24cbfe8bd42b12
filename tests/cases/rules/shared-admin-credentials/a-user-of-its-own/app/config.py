from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str = "postgresql://shop:shop@postgres/postgres"
    replica_url: str = "postgresql://admin_shop@db/shop"
    broker_url: str = "amqp://admin:admin@queue//"
    other_url: str = Field(
        default="postgresql://shop@db/other",
        examples=["postgresql://postgres:postgres@localhost/other"],
    )

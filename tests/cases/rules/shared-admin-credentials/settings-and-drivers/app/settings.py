from os import getenv

import asyncpg
import psycopg
from pydantic import Field
from sqlalchemy import URL, create_engine


class Settings:
    postgres_user: str = "postgres"
    db_username: str = Field(default="root")
    mysql_user: str = getenv("MYSQL_USER", "shop")
    first_user: str = "admin"
    role: str = "system"


engine = create_engine("postgresql://postgres@db/shop")
own = create_engine("postgresql://shop@db/shop")


def address(password: str) -> URL:
    return URL.create("postgresql", username="sa", password=password)


async def connect() -> object:
    return await asyncpg.connect(host="db", user="shop")


def reports() -> object:
    return psycopg.connect("host=db user=postgres")

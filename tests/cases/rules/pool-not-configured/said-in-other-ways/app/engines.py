from sqlalchemy import NullPool, create_engine
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel import create_engine as create_model_engine

LITE = "sqlite+aiosqlite:///./local.db"


def options() -> dict[str, int]:
    return {"pool_size": 5}


def plain(url: str) -> AsyncEngine:
    return create_async_engine(url, echo=False, future=True)


def of_models(url: str) -> object:
    return create_model_engine(url, connect_args={"timeout": 5})


def without(url: str) -> AsyncEngine:
    return create_async_engine(url, poolclass=NullPool)


def timed(url: str) -> object:
    return create_engine(url, pool_timeout=5, pool_use_lifo=True)


def given(url: str) -> object:
    return create_engine(url, **options())


def lite() -> AsyncEngine:
    return create_async_engine(LITE, connect_args={"check_same_thread": False})


def dialects(connect: object) -> object:
    if connect is None:
        return create_engine("mysql+pymysql://", creator=connect)
    return create_engine("mysql+pymysql://", creator=connect, pool_size=5)


def either(url: str) -> object:
    try:
        return create_engine(url, pool_size=20, max_overflow=5)
    except TypeError:
        # The driver of SQLite knows no pool_size.
        return create_engine(url, echo=False)

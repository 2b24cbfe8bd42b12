from sqlalchemy import Engine, create_engine


def connect() -> Engine:
    return create_engine("postgresql://admin:admin@db/shop", pool_pre_ping=True)

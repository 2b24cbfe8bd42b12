from sqlalchemy import create_mock_engine
from sqlmodel import SQLModel


def as_sql(address: str) -> str:
    lines: list[str] = []
    engine = create_mock_engine(address, lambda sql, *_: lines.append(str(sql)))
    SQLModel.metadata.create_all(engine, checkfirst=False)
    return ";\n".join(lines)

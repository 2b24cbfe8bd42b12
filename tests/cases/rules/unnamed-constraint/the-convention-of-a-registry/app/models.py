import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, registry


class Base(DeclarativeBase):
    registry = registry(
        metadata=sa.MetaData(naming_convention={"uq": "uq_%(table_name)s__%(column_0_N_name)s"})
    )


class Flow(Base):
    __tablename__ = "flows"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

    __table_args__ = (sa.UniqueConstraint("name"),)

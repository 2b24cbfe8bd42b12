"""Models as a blueprint: read, never imported."""

from backwright.importing.models.reading import read
from backwright.importing.proving import Imported
from tests.unit.importing.designs import imported

MODERN = """
import enum
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Optional
from uuid import UUID, uuid4
from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, Numeric, String
from sqlalchemy import UniqueConstraint, DateTime, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

raise SystemExit("never run")


class Base(DeclarativeBase):
    pass


class Status(enum.Enum):
    OPEN = "open"
    PAID = "paid"


class Stamped:
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Customer(Stamped, Base):
    __tablename__ = "customers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), index=True)
    nick: Mapped[Optional[str]] = mapped_column(String(20), unique=True)
    api_key: Mapped[str] = mapped_column(String(64))


class Order(Stamped, Base):
    __tablename__ = "orders"
    __table_args__ = (
        UniqueConstraint("customer_id", "number"),
        CheckConstraint("total >= paid", name="ck_orders_not_overpaid"),
        CheckConstraint("paid >= 0"),
        Index("ux_paid", "paid", unique=True, postgresql_where=text("paid > 0")),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(
        ForeignKey(Customer.id, ondelete="CASCADE")
    )
    number: Mapped[str] = mapped_column("number", String(20), comment="As printed.")
    status: Mapped[Status] = mapped_column(default=Status.OPEN)
    total: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    paid: Mapped[Decimal] = mapped_column(Numeric(10, 2), server_default="0")
    placed: Mapped[datetime] = mapped_column(
        DateTime(timezone=True), server_default=func.now()
    )
    customer: Mapped["Customer"] = relationship()
"""

CLASSIC = """
from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text
from sqlalchemy.ext.declarative import declarative_base, declared_attr

Base = declarative_base()

post_tags = Table(
    "post_tags",
    Base.metadata,
    Column("post_id", Integer, ForeignKey("posts.id"), primary_key=True),
    Column("tag_id", Integer, ForeignKey("tags.id"), primary_key=True),
)


class Owned:
    @declared_attr
    def team_id(cls):
        return Column(Integer, ForeignKey("teams.id", ondelete="SET NULL"))


class Team(Base):
    __tablename__ = "teams"
    id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


class Tag(Base):
    __tablename__ = "tags"
    id = Column(Integer, primary_key=True)
    word = Column(String(20), unique=True, nullable=False)


class Post(Owned, Base):
    __tablename__ = "posts"
    id = Column(Integer, primary_key=True)
    body = Column(Text)
    live = Column(Boolean, default=False, nullable=False)
    shape = Column(Geometry("POINT"))
"""

SQLMODEL = """
from sqlmodel import Field, SQLModel
from pydantic import EmailStr


class HeroBase(SQLModel):
    name: str = Field(max_length=50, min_length=2)
    email: EmailStr
    age: int | None = Field(default=None, ge=0, le=150)


class HeroCreate(HeroBase):
    password: str


class Hero(HeroBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    team_id: int | None = Field(default=None, foreign_key="team.id")


class Team(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    level: int = 1
"""


def blueprint_of(**files: str) -> Imported:
    texts = {f"{name}.py": text for name, text in files.items()}
    return imported(read(texts, "shop"))


class TestModels:
    def test_reads_annotated_models(self) -> None:
        text = blueprint_of(models=MODERN).text
        for line in (
            "name: string(80) index",
            "nick: string(20)? unique",
            "api_key: string(64) private  #",
            "customer: Customer on delete cascade",
            "status: enum(open, paid) = open",
            "total: decimal(10,2)\n",
            "paid: decimal(10,2) >= 0 = 0",
            "placed: datetime = now",
            "description: As printed.",
            "not overpaid: total >= paid",
            "- [customer, number]",
        ):
            assert line in text
        assert "created_at" not in text
        assert "SystemExit" not in text

    def test_tells_where_in_the_file_something_is_left_out(self) -> None:
        (found,) = blueprint_of(models=MODERN).remarks
        line = MODERN.splitlines().index(
            '        Index("ux_paid", "paid", unique=True, '
            'postgresql_where=text("paid > 0")),'
        )
        assert (found.path, found.position.line) == ("models.py", line + 1)

    def test_reads_classic_models_and_tables_without_one(self) -> None:
        found = blueprint_of(models=CLASSIC)
        for line in (
            "team: Team? on delete set null",
            "body: text?",
            "live: bool = false",
            "tags: list of Tag",
            "word: string(20) unique",
            "# shape: no kind of field holds `Geometry`",
        ):
            assert line in found.text
        assert [one.source.strip() for one in found.remarks] == [
            'shape = Column(Geometry("POINT"))'
        ]

    def test_reads_sqlmodel_with_what_a_model_inherits(self) -> None:
        text = blueprint_of(models=SQLMODEL).text
        for line in (
            "name: string(50) length 2..",
            "email: email",
            "age: int? 0..150",
            "team: Team?",
            "level: int = 1",
        ):
            assert line in text
        assert "password" not in text

    def test_reads_what_a_project_says_in_words_of_its_own(self) -> None:
        text = blueprint_of(
            models="""
from decimal import Decimal
from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.sql.elements import conv
class Base(DeclarativeBase): ...
class ShopModel(Base):
    __tablename__ = "shops"
    __table_args__ = (
        Index("ux", "code", unique=True, postgresql_where=text("deleted_at IS NULL")),
        CheckConstraint("code ~ '^x'", name=conv("ck_shops_code")).ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("code GLOB 'x*'", name=conv("ck_shops_code")).ddl_if(
            dialect="sqlite"
        ),
        CheckConstraint("version >= 1"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(9))
    price: Mapped[Decimal] = mapped_column(exact(8, 3))
    data: Mapped[object] = mapped_column(DOCUMENT)
    version: Mapped[int]
class JobModel(Base):
    __tablename__ = "jobs"
    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey(ShopModel.id))
"""
        ).text
        for line in (
            "  Shop:\n",
            "code: string(9) matches /^x/ unique\n",
            "price: decimal(8,3)\n",
            "data: json\n",
            "shop: Shop\n",
        ):
            assert line in text

    def test_joins_files(self) -> None:
        base = (
            "from sqlalchemy.orm import DeclarativeBase\n"
            "class Base(DeclarativeBase): ...\n"
        )
        one = (
            "from sqlalchemy.orm import Mapped, mapped_column\nfrom base import Base\n"
            "class Thing(Base):\n    __tablename__ = 'things'\n"
            "    id: Mapped[int] = mapped_column(primary_key=True)\n"
        )
        found = blueprint_of(base=base, one=one, broken="def (", test_one=one)
        assert found.entities == 1
        assert [str(one) for one in found.remarks] == [
            "broken.py: cannot be read as Python [not-expressed]"
        ]

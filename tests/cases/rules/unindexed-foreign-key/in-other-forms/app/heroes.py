from sqlalchemy import Column, ForeignKey
from sqlmodel import Field, SQLModel


class Hero(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    team_id: int | None = Field(default=None, foreign_key="team.id")
    city_id: int = Field(sa_column=Column(ForeignKey("city.id"), index=True))
    land_id: int = Field(sa_column=Column(ForeignKey("land.id", ondelete="CASCADE")))


class Membership(SQLModel, table=True):
    hero_id: int = Field(foreign_key="hero.id", primary_key=True)
    team_id: int = Field(
        sa_column=Column(ForeignKey("team.id"), primary_key=True),
    )

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from app.models import Hero, Team


class TeamService:
    def __init__(self, database: AsyncSession) -> None:
        self.database = database

    async def size(self, team_id: int) -> int:
        team = await self.database.get(Team, team_id)
        return len(team.heroes) + len(team.badges) + len(team.name)

    async def named(self, name: str) -> list[int]:
        statement = select(Team).where(Team.name == name)
        team = (await self.database.exec(statement)).one()
        return [hero.id for hero in team.heroes]

    async def captains(self) -> list[str]:
        found = await self.database.exec(select(Hero))
        return [hero.team.name for hero in found if hero.team]

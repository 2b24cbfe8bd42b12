import os

from psycopg import AsyncConnection


class Store:
    def __init__(self, db: AsyncConnection) -> None:
        self.db = db
        self.shelf = os.environ["SHELF"]

    async def find(self, name: str | None, skip: int) -> None:
        filters = []
        if name:
            filters.append("name = %(name)s")
        sql = f"""
            SELECT id FROM books
            {"WHERE " + " AND ".join(filters) if filters else ""}
        """
        sql += "OFFSET %(skip)s" if skip else ";"
        await self.db.execute(sql, {"name": name, "skip": skip})

    async def put(self, title: str, *, again: bool) -> None:
        title_sql = "NULL" if not title else "%(title)s"
        twice = "ON CONFLICT (title) DO NOTHING" if again else ""
        await self.db.execute(
            f"INSERT INTO {self.shelf} (title) VALUES ({title_sql}) {twice}",
            {"title": title},
        )

    async def of_shop(self, shop_id: str) -> None:
        filters = []
        filters.append(f"shop_id = {shop_id}")
        sql = f"SELECT id FROM books WHERE {' AND '.join(filters)}"
        await self.db.execute(sql)

    async def of_year(self, year_name: str, title: str) -> None:
        await self.db.execute(f"DELETE FROM books_{year_name} WHERE read")
        await self.db.execute(f"SELECT id FROM books WHERE title = '{title}'")

    async def admit(self, visitor: str, word: str) -> None:
        await self.db.execute(f"CREATE USER {visitor} WITH PASSWORD '{word}'")

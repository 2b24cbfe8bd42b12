class SqlBoxes:
    def __init__(self, db: object) -> None:
        self._db = db

    async def find(self, box_id: int) -> object:
        return await self._db.find(box_id)

    async def forget(self, box_id: int) -> None:
        await self._db.forget(box_id)

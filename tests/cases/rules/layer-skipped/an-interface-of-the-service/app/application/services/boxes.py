from typing import Protocol


class Boxes(Protocol):
    async def find(self, box_id: int) -> object: ...

    async def forget(self, box_id: int) -> None: ...


class BoxService:
    def __init__(self, boxes: Boxes) -> None:
        self._boxes = boxes

    async def forget(self, box_id: int) -> None:
        await self._boxes.forget(box_id)

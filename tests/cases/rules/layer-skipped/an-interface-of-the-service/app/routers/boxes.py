from fastapi import APIRouter, Depends

from app.application.services.boxes import Boxes, BoxService
from app.repositories.boxes import SqlBoxes
from app.repositories.labels import SqlLabels

router = APIRouter()


def get_boxes() -> Boxes:
    return SqlBoxes(None)


@router.delete("/boxes/{box_id}")
async def forget(box_id: int, boxes: Boxes = Depends(get_boxes)) -> None:
    await boxes.forget(box_id)


@router.get("/boxes/{box_id}")
async def find(box_id: int) -> object:
    boxes = SqlBoxes(None)
    return await boxes.find(box_id)


async def found(boxes: SqlBoxes, box_id: int) -> object:
    return await boxes.find(box_id)


@router.get("/found-boxes/{box_id}")
async def find_by_another(box_id: int, boxes: SqlBoxes = Depends()) -> object:
    return await found(boxes, box_id)


@router.get("/labels/{text}")
async def find_label(text: str, labels: SqlLabels = Depends()) -> object:
    return await labels.find(text)


@router.post("/boxes/{box_id}/gone")
async def served(box_id: int) -> None:
    service = BoxService(SqlBoxes(None))
    await service.forget(box_id)

from fastapi import FastAPI

from app import models, schemas

app = FastAPI()


@app.get("/items/{item_id}", response_model=schemas.Item)
def read_item(item_id: int) -> models.Item:
    return models.Item(id=item_id, title="")


@app.get("/items", response_model=list[schemas.Item])
def read_items() -> list[models.Item]:
    return []

from fastapi import APIRouter, Depends
from fastapi_restful.cbv import cbv
from sqlmodel import Session

from app.database import open_session
from app.models import Tag

api = APIRouter(prefix="/tags")


@cbv(api)
class TagViews:
    store: Session = Depends(open_session)

    @api.post("")
    def create(self, tag: Tag) -> Tag:
        self.store.add(tag)
        try:
            self.store.commit()
        except ValueError:
            self.store.rollback()
            raise
        return tag

    @api.get("/{tag_id}")
    def read(self, tag_id: int) -> Tag | None:
        return self.store.get(Tag, tag_id)

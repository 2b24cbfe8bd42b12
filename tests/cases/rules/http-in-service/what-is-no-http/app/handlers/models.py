from fastapi import Request
from pydantic import BaseModel


class PageOut(BaseModel):
    link: str

    @classmethod
    def of(cls, name: str, request: Request) -> "PageOut":
        return cls(link=str(request.url_for("page", name=name)))

from pydantic import BaseModel


class PublicService(BaseModel):
    name: str

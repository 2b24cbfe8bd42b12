from typing import (
    Annotated,
    Any,
    Dict,
    List,
    Optional,
    Union,
)

from pydantic import BaseModel, Field


class Article(BaseModel):
    # `str | None` is an error here when Python is 3.9, `list[str]` is none.
    title: Optional[str] = None
    code: Union[int, str]
    tags: List[str] = []
    more: Dict[str, Any] = {}
    price: Annotated[int, Field(gt=0)]

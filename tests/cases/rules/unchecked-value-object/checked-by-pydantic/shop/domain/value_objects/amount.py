from uuid import UUID

from pydantic import Field
from pydantic.dataclasses import dataclass


@dataclass(frozen=True)
class Amount:
    cents: int = Field(ge=0)

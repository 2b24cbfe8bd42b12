from dataclasses import dataclass

from pydantic import BaseModel, field_validator


@dataclass
class Account:
    name: str
    locked_by: str | None = None

    @property
    def locked(self) -> bool:
        return self.locked_by is not None

    @locked.setter
    def locked(self, value: bool) -> None:
        self.locked_by = "system" if value else None


class Consent(BaseModel):
    terms: bool

    @field_validator("terms")
    @classmethod
    def accepted(cls, value: bool) -> bool:
        if not value:
            raise ValueError("the terms must be accepted")
        return value

import typing as t

from pydantic import BaseModel, field_validator, model_validator


class OrderIn(BaseModel):
    labels: list[str]
    note: str | None = None

    @field_validator("labels", mode="before")
    @classmethod
    def split_labels(cls, value: t.Any) -> t.Any:
        return value.split(",") if isinstance(value, str) else value

    @model_validator(mode="before")
    @classmethod
    def unwrap(cls, data: t.Any) -> t.Any:
        return data["order"] if "order" in data else data

    def as_row(self, extra: t.Any) -> dict[str, t.Any]:
        return {**self.model_dump(), "extra": extra}

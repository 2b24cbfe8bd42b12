from functools import cached_property

from sqlalchemy.orm import Session

from app.models import Tool
from app.repos.generic import Repository
from app.schemas import ToolOut


class Repositories:
    def __init__(self, session: Session) -> None:
        self.session = session

    @cached_property
    def tools(self) -> Repository[ToolOut, Tool]:
        return Repository(self.session, Tool, ToolOut)

    def row_class(self) -> type[Tool]:
        return Tool

    def read(self, tool_id: int) -> ToolOut:
        return ToolOut(id=tool_id)

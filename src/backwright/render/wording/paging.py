"""How lists are cut into pages, in words of their queries and commands."""

from collections.abc import Iterator


def parameters(*, numbered: bool, usual: int = 20, most: int = 100) -> Iterator[str]:
    """Yield the parameters of a query that say which page to send.

    Args:
        numbered: Whether pages have numbers.
        usual: The size of a page when nothing was said.
        most: The greatest size of a page.
    """
    if numbered:
        yield "page: Annotated[int, Field(ge=1, le=1_000_000)] = 1"
        last = "Field(ge=0, le=1_000_000_000)"
        yield f"offset: Annotated[Annotated[int, {last}] | None, OMITTABLE] = None"
    else:
        yield "cursor: Annotated[Cursor | None, OMITTABLE] = None"
    yield f"limit: Annotated[int, Field(ge=1, le={most})] = {usual}"


def arguments(*, numbered: bool, sort: str = "self.sort") -> Iterator[str]:
    """Yield what they give to the command.

    Args:
        numbered: Whether pages have numbers.
        sort: The order, as the query knows it.
    """
    if numbered:
        before = "(self.page - 1) * self.limit"
        yield f"offset={before} if self.offset is None else self.offset"
    else:
        yield f"after=CURSORS.decode({sort}, self.cursor) if self.cursor else None"
    yield "limit=self.limit"


def start(*, numbered: bool) -> str:
    """Return the attribute of the command that says where a page starts."""
    return "offset: int = 0" if numbered else "after: Position | None = None"

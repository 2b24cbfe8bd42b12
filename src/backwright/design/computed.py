"""Fields of a response that are not stored."""

from dataclasses import dataclass

from backwright.design.field import Field
from backwright.naming import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """One field that is worked out for each response.

    Attributes:
        field: Its name and type; nothing of it is stored.
        entity: Whose rows are looked at: the entity that refers to this one, or the
            target of `link`; None where the body is the user's own code.
        through: The attribute there that refers to this entity: `article_id`; empty
            for a link.
        link: The many-to-many relation that is looked at; empty for a reference.
        count: Whether rows are counted; otherwise it says whether there is any.
        mine: Whether only rows count that the caller owns (False or 0 for nobody).
        owner: The attribute there that holds the owner, where `mine`.
    """

    field: Field
    entity: Names | None = None
    through: str = ""
    link: str = ""
    count: bool = False
    mine: bool = False
    owner: str = ""

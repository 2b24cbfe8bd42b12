"""The computed fields of articles.

Yours to write, and never overwritten. Each is asked once for a whole page, and gives a
value for each of it, in order.
"""

from collections.abc import Sequence

from app.application.access.policy import Actor
from app.application.tools import Tools
from app.domain.entities.articles import Article


async def editable(
    articles: Sequence[Article], actor: Actor | None, tools: Tools
) -> Sequence[bool]:
    """Whether the caller may change it."""
    del tools
    reader = actor.user_id if actor else None
    return [article.created_by == reader for article in articles]

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.models import Article, Filters


class ArticleRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def search(self, wanted: Filters) -> list[Article]:
        statement = select(Article)
        if wanted.author is not None:
            statement = statement.where(Article.author_id == wanted.author)
        if wanted.title:
            statement = statement.where(Article.title.ilike(f"%{wanted.title}%"))
        if wanted.tags:
            statement = statement.join(Article.tags).where(Article.tag.in_(wanted.tags))
        if wanted.after:
            statement = statement.where(Article.at >= wanted.after)
        if wanted.before:
            statement = statement.where(Article.at < wanted.before)
        if not wanted.deleted:
            statement = statement.where(Article.deleted_at.is_(None))
        if wanted.newest_first:
            statement = statement.order_by(Article.at.desc())
        return list((await self.session.scalars(statement)).all())

    def conditions(self, wanted: Filters) -> list[object]:
        found = []
        if wanted.author is not None:
            found.append(Article.author_id == wanted.author)
        if wanted.title:
            found.append(Article.title.ilike(f"%{wanted.title}%"))
        if wanted.tags:
            found.extend(Article.tag == tag for tag in wanted.tags)
        if wanted.after:
            found.append(Article.at >= wanted.after)
        if wanted.before:
            found.append(or_(Article.at < wanted.before, Article.at.is_(None)))
        if not wanted.deleted:
            found.append(Article.deleted_at.is_(None))
        return found

from app.links import link, tell
from books.entries import enter
from app.tables import Key, Row
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session


def holder(db: Session, keys: list[Key], word: str) -> str:
    for key in keys:
        if key.fits(word):
            key.used = True
            db.commit()
            if key.holder is None:
                raise PermissionError
            return key.holder
    raise PermissionError


def first(db: Session, keys: list[Key]) -> None:
    for key in keys:
        if key.free:
            key.free = False
            db.commit()
            break


def each(db: Session, keys: list[Key]) -> None:
    for key in keys:
        if key.free:
            db.commit()
        else:
            return


def goes_on(db: Session, keys: list[Key]) -> None:
    for key in keys:
        if key.free:
            db.commit()
            if key.used:
                continue
            return


def inner(db: Session, groups: list[list[Key]]) -> None:
    for group in groups:
        for key in group:
            key.used = True
            db.commit()
        return


def linked(db: Session, words: list[str]) -> None:
    for word in words:
        row = Row(word)
        db.add(row)
        db.flush()
        link(db, row)


def not_linked(db: Session, words: list[str]) -> None:
    for word in words:
        row = Row(word)
        db.add(row)
        db.flush()
        tell(word)
        print(row)


async def tidy(engine: AsyncEngine, tables: list[str]) -> None:
    for table in tables:
        try:
            async with AsyncSession(engine) as db:
                await db.execute(table)
                await db.commit()
        except OSError:
            print(table)


async def tenants(engine: AsyncEngine, names: list[str]) -> None:
    for name in names:
        async with AsyncSession(engine.execution_options(tenant=name)) as db:
            await db.commit()


async def slow(engine: AsyncEngine, keys: list[Key]) -> None:
    for key in keys:
        async with AsyncSession(engine) as db:
            db.add(key)
            await db.commit()


async def all_or_none(engine: AsyncEngine, keys: list[Key]) -> None:
    try:
        for key in keys:
            async with AsyncSession(engine) as db:
                db.add(key)
                await db.commit()
    except OSError:
        print(keys)


def entered(db: Session, words: list[str]) -> None:
    for word in words:
        row = Row(word)
        db.add(row)
        db.flush()
        enter(row)

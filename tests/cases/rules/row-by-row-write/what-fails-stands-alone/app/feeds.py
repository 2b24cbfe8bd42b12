import logging

from app.tables import Feed
from sqlalchemy.orm import Session

logger = logging.getLogger(__name__)


def refresh(db: Session, feeds: list[Feed]) -> None:
    for feed in feeds:
        try:
            feed.text = feed.fetch()
            db.commit()
        except OSError:
            logger.warning("not there: %s", feed.url)


def until_one_fails(db: Session, feeds: list[Feed]) -> None:
    for feed in feeds:
        try:
            db.commit()
        except OSError:
            logger.warning("not there: %s", feed.url)
            break


def or_raise(db: Session, feeds: list[Feed]) -> None:
    for feed in feeds:
        try:
            db.commit()
        except OSError:
            logger.warning("not there: %s", feed.url)
            raise


def after_reading(db: Session, feeds: list[Feed]) -> None:
    for feed in feeds:
        try:
            feed.text = feed.fetch()
        except OSError:
            logger.warning("not there: %s", feed.url)
        db.commit()

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.models import Invoice


def purge(session: Session, before: datetime) -> None:
    session.execute(delete(Invoice).where(Invoice.deleted_at < before))
    session.query(Invoice).filter(Invoice.is_deleted.is_(True)).delete()

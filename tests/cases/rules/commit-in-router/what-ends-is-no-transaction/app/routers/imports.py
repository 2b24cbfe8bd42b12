from collections.abc import Iterator

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session, sessionmaker

from app.offsets import Consumer, consumer

router = APIRouter()
SessionLocal = sessionmaker()


def transaction() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session
        session.commit()


@router.post("/imports/{topic}/done")
def finish(
    topic: str,
    offsets: Consumer = Depends(consumer),
    session: Session = Depends(transaction),
) -> None:
    session.flush()
    offsets.commit(topic)

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.access import require_owner
from app.deps import User, current_superuser, current_user, get_db
from app.models import Note

router = APIRouter(prefix="/notes")


@router.get("/{note_id}")
def read(
    note_id: int, db: Session = Depends(get_db), user: User = Depends(current_user)
) -> int:
    note = db.query(Note).filter(Note.id == note_id).first()
    require_owner(user, note)
    return note.id


@router.put("/{note_id}")
def change(
    note_id: int, db: Session = Depends(get_db), user: User = Depends(current_user)
) -> None:
    db.query(Note).filter(Note.id == note_id, Note.user_id == user.id).one()
    db.commit()


@router.delete("/{note_id}")
def delete(
    note_id: int,
    db: Session = Depends(get_db),
    user: User = Depends(current_superuser),
) -> None:
    db.delete(db.get(Note, note_id))
    db.commit()

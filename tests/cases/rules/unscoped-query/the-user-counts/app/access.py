from app.deps import User
from app.models import Note


def require_owner(user: User, note: Note) -> None:
    assert note.user_id == user.id

from sqlmodel import Session, delete, select

from app.models import Project, Tag


def remove(session: Session, project_id: int) -> None:
    project = session.get(Project, project_id)
    session.delete(project)


def remove_named(session: Session, name: str) -> None:
    session.exec(delete(Project).where(Project.name == name))
    session.query(Project).filter(Project.name == name).delete()


def untag(session: Session, tag_id: int) -> None:
    tag = session.exec(select(Tag).where(Tag.id == tag_id)).one()
    session.delete(tag)
    session.query(Tag).filter_by(id=tag_id).delete()

import sqlalchemy as sa
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Session(Base):
    __tablename__ = "sessions"
    id = sa.Column(sa.Integer, primary_key=True)
    project_id = sa.Column(sa.Integer)
    start_time = sa.Column(sa.DateTime)
    ended = sa.Column(sa.Boolean)

    __table_args__ = (
        sa.Index("ix_sessions_project_id_start", "project_id", sa.text("start_time DESC")),
        sa.Index("ix_sessions_start", start_time.desc().nulls_last()),
        sa.Index("ix_sessions_trgm", "id", postgresql_using="gin"),
        sa.Index(
            "uq_sessions_open",
            "project_id",
            unique=True,
            postgresql_where=sa.text("NOT ended"),
        ),
    )

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase): ...


class Redirect(Base):
    __tablename__ = "redirects"
    code: Mapped[str] = mapped_column(primary_key=True)

from fastapi import Request
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase): ...


class Invoice(Base):
    __tablename__ = "invoices"
    id: Mapped[int] = mapped_column(primary_key=True)

    def link(self, request: Request) -> str:
        return str(request.url_for("invoice", invoice_id=self.id))

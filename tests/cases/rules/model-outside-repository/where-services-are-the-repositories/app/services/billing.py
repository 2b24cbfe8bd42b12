from sqlalchemy.orm import Session

from app.models import InvoiceRow


def bill(session: Session, total: int) -> None:
    session.add(InvoiceRow(total=total))

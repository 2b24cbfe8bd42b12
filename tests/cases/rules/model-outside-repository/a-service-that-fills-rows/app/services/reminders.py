from typing import TYPE_CHECKING

from app.repositories.invoices import InvoiceRepository

if TYPE_CHECKING:
    from app.db.tables import InvoiceRow


def remind(invoices: InvoiceRepository, row: "InvoiceRow") -> None:
    print(invoices, row.total)

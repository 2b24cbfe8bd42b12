from app.db import tables
from app.repositories.invoices import InvoiceRepository


def bill(invoices: InvoiceRepository, total: int) -> None:
    invoices.add(tables.InvoiceRow(total=total))

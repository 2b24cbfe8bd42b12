from app.db.tables import InvoiceRow


class InvoiceRepository:
    def add(self, row: InvoiceRow) -> None:
        print(row.id)

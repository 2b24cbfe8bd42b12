from billing.core.invoices import LIMIT

PATH = f"/invoices?limit={LIMIT}"

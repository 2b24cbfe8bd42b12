from app.services.orders import FEE

DEFAULT = FEE

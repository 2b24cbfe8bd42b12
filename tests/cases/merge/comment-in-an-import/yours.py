from app.jobs import (
    Job,  # the old one
    Seller,
)

x = Job, Seller

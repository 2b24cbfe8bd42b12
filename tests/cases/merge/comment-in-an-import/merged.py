from app.jobs import (
    Job,  # the old one
    Label,
    Seller,
)

x = Job, Seller, Label

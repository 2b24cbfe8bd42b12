from app.jobs import Job, Label, Seller

x = Job, Seller
labels = Label

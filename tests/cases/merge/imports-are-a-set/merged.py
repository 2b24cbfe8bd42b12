from app.jobs import Job, Mine, Label, Seller

x = Job, Seller
mine = Mine
labels = Label

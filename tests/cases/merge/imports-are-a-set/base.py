from app.jobs import Job, Seller

x = Job, Seller

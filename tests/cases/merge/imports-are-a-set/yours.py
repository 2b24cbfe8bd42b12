from app.jobs import Job, Mine, Seller

x = Job, Seller
mine = Mine

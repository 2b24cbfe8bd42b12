ORIGINS = ["http://localhost:3000", "*"]

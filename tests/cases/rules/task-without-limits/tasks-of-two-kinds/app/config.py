BROKER = "redis://localhost"

URL = "postgresql://postgres:postgres@localhost/test"

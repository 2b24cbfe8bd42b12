"""backwright: writes production-grade FastAPI services and holds code to a standard."""

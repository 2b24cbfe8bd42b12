def load(key: str) -> str | None:
    return {"size": "10"}.get(key)

def load(text: str) -> dict[str, int]:
    return {"rows": len(text.splitlines())}

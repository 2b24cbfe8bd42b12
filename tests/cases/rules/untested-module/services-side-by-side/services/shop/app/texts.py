def label() -> str:
    return "shop"

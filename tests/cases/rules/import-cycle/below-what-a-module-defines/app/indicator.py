class Indicator:
    name: str = ""


from app.query import Query  # noqa: E402

KINDS = {"query": Query}

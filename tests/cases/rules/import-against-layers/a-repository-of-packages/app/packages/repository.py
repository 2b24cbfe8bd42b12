from app.settings.service import limit


class Repository:
    """A place where packages lie."""

    size = limit()

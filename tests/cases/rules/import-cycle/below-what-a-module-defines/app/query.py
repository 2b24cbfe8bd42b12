from app.indicator import Indicator


class Query(Indicator):
    text: str = ""

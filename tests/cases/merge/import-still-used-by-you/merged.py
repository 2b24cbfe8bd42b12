from datetime import date, datetime

today = date.today()


def mine() -> "datetime":
    return datetime.now()

from datetime import date, datetime

today = date.today(), datetime.now()

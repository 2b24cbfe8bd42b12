from datetime import date

today = date.today()

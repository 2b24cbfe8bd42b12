from datetime import date, datetime

from mine import own

today = date.today(), datetime.now()
own()

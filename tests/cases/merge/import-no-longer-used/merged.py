from datetime import date

from mine import own

today = date.today()
own()

NAMES = ("mail", "sms")

API_KEY = "在此处填写APIKEY"
SHOP_API_KEY = "ВставьтеКлючAPI"
MAIL_API_KEY = "VOTRE-CLÉ-ICI-2"
PAY_API_KEY = "Hier-Schlüssel-Eintragen"
MAP_API_KEY = "ここに　キー"
ZERO_API_KEY = "00000000-0000-0000-0000-000000000000"

# A key, although a word of another language begins within it.
REAL_API_KEY = "sk9suaTr4hierQm2Zr9Xw"

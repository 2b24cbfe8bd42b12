COOKIE_KEY_FOR_AUTH_TOKEN = "accessToken"
REFRESH_TOKEN = "sessionToken"
API_KEY = "X-API-Key"
HEADER_FOR_API_KEY = "X-Shop-Partner"
CLAIM_ACCESS_TOKEN = "shopToken"

# These are no names: digits, a cookie's own key, a password of words.
HEADER_API_KEY = "k7Qm2Zr9Xw4Tn8Vb"
COOKIE_SECRET_KEY = "ThisKeepsTheCookiesSafe"
JWT_SECRET = "MySuperSecretKey"

def seed(password: str = "password1234") -> None: ...


TRACKING_API_KEY = "phc_bVT2ugnZhMHRWqMvSRHPdeTj"
ACCESS_KEY = "s3_access_key"
SIGNING_KEY = "9f8a7c6e5d4b3a21f0e9d8c7"

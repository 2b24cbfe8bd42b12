from starlette.middleware.base import BaseHTTPMiddleware


class LimitUploadSize(BaseHTTPMiddleware):
    def __init__(self, app: object, most: int) -> None:
        super().__init__(app)
        self.most = most

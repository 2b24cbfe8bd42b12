from fastapi import HTTPException, status


class NotFound(HTTPException):
    def __init__(self, what: str) -> None:
        super().__init__(status.HTTP_404_NOT_FOUND, f"no such {what}")


NOT_YOURS = HTTPException(status.HTTP_403_FORBIDDEN)

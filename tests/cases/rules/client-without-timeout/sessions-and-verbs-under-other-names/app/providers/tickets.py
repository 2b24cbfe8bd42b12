from requests import Session, post as send

from app.providers.base import RETRIES


class Tickets:
    def __init__(self, host: str) -> None:
        self.host = host
        self.http = Session()

    def close(self, key: str) -> bool:
        answer = self.http.delete(f"{self.host}/issues/{key}")
        return answer.ok

    def comment(self, key: str, text: str) -> bool:
        return send(f"{self.host}/issues/{key}/comments", json={"text": text}).ok

    def search(self, query: str) -> list[str]:
        return self.http.get(self.host, params={"q": query}, timeout=(3, 10)).json()

    def raw(self, **options: str) -> bytes:
        return send(self.host, **options).content

    def tries(self) -> int:
        return RETRIES

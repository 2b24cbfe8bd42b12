import requests
from requests.adapters import HTTPAdapter


class Impatient(HTTPAdapter):
    def send(self, request, **options):
        options["timeout"] = options.get("timeout") or 5
        return super().send(request, **options)


def rates() -> dict[str, float]:
    session = requests.Session()
    session.mount("https://", Impatient())
    return session.get("https://rates.example").json()

import httpx
import requests

API = "https://api.rates.io/v1"
LOCAL = "http://localhost:8000"


def test_latest() -> None:
    found = requests.get(f"{API}/latest", timeout=5)
    assert found.ok


async def test_client() -> None:
    async with httpx.AsyncClient(timeout=5) as client:
        found = await client.get("https://api.rates.io/v1/latest")
    assert found.status_code == 200


def test_request() -> None:
    with requests.Session() as session:
        found = session.request("GET", API)
    assert found.ok


def test_own_server(client) -> None:
    assert client.get("https://api.rates.io/v1/latest")
    assert requests.get(f"{LOCAL}/rates", timeout=5).ok
    assert requests.get("http://testserver/rates", timeout=5).ok


def helper() -> object:
    return requests.get(API, timeout=5)

import httpx
import respx


@respx.mock
def test_latest() -> None:
    respx.get("https://api.rates.io/v1").respond(200)
    assert httpx.get("https://api.rates.io/v1").is_success

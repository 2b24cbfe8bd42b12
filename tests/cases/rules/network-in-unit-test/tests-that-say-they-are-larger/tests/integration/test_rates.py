import requests


def test_latest() -> None:
    assert requests.get("https://api.rates.io/latest", timeout=5).ok

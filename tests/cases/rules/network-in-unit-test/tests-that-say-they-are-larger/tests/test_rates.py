import pytest
import requests


@pytest.mark.external
def test_latest() -> None:
    assert requests.get("https://api.rates.io/latest", timeout=5).ok


@pytest.mark.parametrize("base", ["EUR", "USD"])
def test_base(base: str) -> None:
    assert requests.get("https://api.rates.io/latest", {"base": base}, timeout=5).ok

import pytest
import requests


@pytest.mark.skip("needs tor")
def test_through_tor() -> None:
    assert requests.get("https://check.torproject.org", timeout=5).ok


def test_directly() -> None:
    assert requests.get("https://check.torproject.org", timeout=5).ok

import requests


def is_up(url: str) -> bool:
    return requests.get(url, timeout=2, verify=False).ok

from urllib.parse import urlsplit


def is_allowed(url: str) -> bool:
    return urlsplit(url).hostname == "feeds.example"

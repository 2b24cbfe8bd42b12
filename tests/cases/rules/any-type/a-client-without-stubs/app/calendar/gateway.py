from typing import Any, Callable


def add_guest(client: Any, event_id: str, *, guest: Any = None) -> None:
    client.events().patch(eventId=event_id, body={"guests": [guest]})


def retried(call: Callable[..., Any], *args: Any, **options: Any) -> str:
    return str(call(*args, **options))


def _page(client: Any, token: str) -> Any:
    return client.events().list(pageToken=token)


def rows(page: dict[str, Any]) -> list[Any]:
    return list(page["items"])

from uuid import uuid4

import pytest

from tests.calls import Call, send

URL = "/api-keys"
CALLS = {
    "list": Call("GET", f"/articles/{uuid4()}/comments"),
}


@pytest.mark.parametrize("call", CALLS.values())
def test_a_stranger_is_refused(call: Call) -> None:
    assert send(call) == 401


@pytest.mark.parametrize(("method", "path"), [("DELETE", f"{URL}/{uuid4()}")])
def test_a_key_goes(method: str, path: str) -> None:
    assert send(Call(method, path)) == 204


def article() -> tuple[str, str]:
    return "POST", "/articles"


def test_an_article_comes() -> None:
    assert send(Call(*article())) == 201

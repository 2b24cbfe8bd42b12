import importlib
from unittest.mock import patch

from app.prices import gross


@patch("app.mail.send")
def test_gross(send: object) -> None:
    assert gross(1) == 2


def test_csv() -> None:
    plugin = importlib.import_module("app.plugins.csv")
    assert plugin.write(["a", "b"]) == "a,b"

from urllib.parse import urljoin

import pytest

from app.main import app

BASE = "http://localhost:8000"
ORDERS = f"{BASE}/api/orders"


def test_list(client: object) -> None:
    assert client.get(ORDERS).json() == []
    assert client.get(url=ORDERS + "/1").json() == 1


def test_cancel(client: object) -> None:
    assert client.post(app.url_path_for("orders:cancel", order_id=1)).json() == 1


@pytest.mark.parametrize("path", ["/api/orders/7/invoice", "/nowhere"])
def test_status(client: object, path: str) -> None:
    assert client.get(path).status_code in {200, 404}


def test_ping(client: object, host: str) -> None:
    assert client.get(urljoin(host, "/ping")).text == "pong"
    assert client.get(f"{host}/{path}").text

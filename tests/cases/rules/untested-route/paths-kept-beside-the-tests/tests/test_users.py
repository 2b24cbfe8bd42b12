from tests import routes


def test_me(client: object) -> None:
    assert client.get(routes.ME).json() == 1
    assert client.get(routes.rights(1)).json() == 1


def test_invite(client: object, base_url: str) -> None:
    assert client.post(f"{base_url}/invite").json() == 1

made: dict[str, int] = {}
count = 0
SIZES = {"small": 1}
kept: list[int] = []


def reset() -> None:
    kept.clear()


def test_makes(client: object) -> None:
    made["box"] = client.post("/boxes").json()["id"]


def test_finds(client: object) -> None:
    assert client.get("/boxes/" + str(made["box"])).status_code == 200


def test_counts() -> None:
    global count
    count = 2
    assert count


def test_counts_on() -> None:
    assert count == 2


def test_reads(client: object) -> None:
    assert client.get("/sizes").json() == SIZES


def test_keeps() -> None:
    kept.append(1)
    assert kept == [1]


def test_keeps_nothing() -> None:
    assert kept == []


class TestBox:
    size = 1

    def setup_method(self) -> None:
        self.__class__.started = True

    def test_is_made(self) -> None:
        TestBox.box_id = 3
        assert TestBox.box_id

    def test_of_another(self, kind: type) -> None:
        cls = kind
        cls.box_id = 3
        assert cls.box_id

from shop.prices import gross


def test_gross() -> None:
    assert gross(1) == 2

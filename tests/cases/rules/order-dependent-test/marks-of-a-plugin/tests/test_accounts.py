import pytest
from pytest import mark


class TestAccounts:
    @mark.run(order=1)
    async def test_create(self) -> None:
        assert True

    @pytest.mark.asyncio
    @pytest.mark.order(after="test_create")
    async def test_rename(self) -> None:
        assert True

    @pytest.mark.dependency
    def test_base(self) -> None:
        assert True

    @pytest.mark.dependency(name="other")
    def test_other(self) -> None:
        assert True

    @pytest.mark.parametrize("order", [1, 2])
    def test_orders(self, order: int) -> None:
        assert order


@pytest.mark.order("second")
class TestLater:
    def test_one(self) -> None:
        assert True

import pytest

pytestmark = [pytest.mark.asyncio, pytest.mark.order(-1)]


async def test_end() -> None:
    assert True

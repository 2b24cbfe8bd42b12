import pytest

pytestmark = pytest.mark.asyncio


async def test_it() -> None:
    assert True

import httpx

from app.main import app


async def test_health() -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        found = await client.get("https://shop.io/health")
    assert found.is_success

import httpx

client = httpx.AsyncClient(base_url="https://stock.example")


async def stock(name: str) -> float:
    return float((await client.get(f"/{name}")).text)

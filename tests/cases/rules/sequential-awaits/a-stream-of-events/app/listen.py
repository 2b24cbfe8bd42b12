import httpx


async def listen(client: httpx.AsyncClient, lines) -> None:
    async for line in lines:
        await client.get(line)


async def load(client: httpx.AsyncClient, urls: list[str]) -> None:
    for url in urls:
        await client.get(url)

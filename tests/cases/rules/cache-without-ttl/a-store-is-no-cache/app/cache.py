from redis.asyncio import Redis


class RateCacheStore:
    def __init__(self, client: Redis) -> None:
        self.client: Redis = client

    async def write(self, name: str, rates: bytes) -> None:
        await self.client.set(name, rates)

from redis.asyncio import Redis


class RedisStorage:
    def __init__(self, client: Redis) -> None:
        self.client: Redis = client

    async def write(self, path: str, content: bytes) -> None:
        await self.client.set(path, content)

from redis import asyncio as aioredis

from app.config import settings

pool = aioredis.from_url(settings.redis_url, decode_responses=True)


class Rates:
    def __init__(self) -> None:
        self.redis = aioredis.Redis.from_url(settings.redis_url)

    async def remember(self, pair: str, rate: str) -> None:
        await self.redis.set(f"rates:{pair}", rate)

    async def lock(self, pair: str) -> bool:
        return bool(await self.redis.set(f"lock:{pair}", "1", ex=30, nx=True))


async def put(key: str, value: str) -> None:
    await pool.set(key, value)


async def put_for(key: str, value: str, seconds: int) -> None:
    await pool.set(key, value)
    await pool.expire(key, seconds)

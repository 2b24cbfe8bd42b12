from redis.asyncio import Redis


async def seen(redis: Redis, key: str, user_id: str) -> None:
    key = str(key)
    await redis.get(key)
    user_id = str(user_id)
    await redis.get(user_id)

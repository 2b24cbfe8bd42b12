from redis.asyncio import Redis


class Queue:
    def __init__(self, redis: Redis, name: str) -> None:
        self.redis = redis
        self.queue_id = f"queue:{name}"

    async def touch(self, redis: Redis) -> None:
        await redis.expire(self.queue_id, 60)


async def read(redis: Redis, order_id: int) -> object:
    await redis.get(str(order_id))
    return await redis.get(f"order:{order_id}")

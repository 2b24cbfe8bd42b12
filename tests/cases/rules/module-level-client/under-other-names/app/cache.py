import redis.asyncio as aioredis
from redis.asyncio import Redis

from app.settings import settings

cache: Redis = aioredis.from_url(settings.redis_url)

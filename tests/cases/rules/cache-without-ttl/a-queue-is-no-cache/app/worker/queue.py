import time

from redis import Redis

REDIS = Redis.from_url("redis://queue")


class Queue:
    def __init__(self, name: str) -> None:
        self.name = name

    def take(self) -> list[bytes]:
        place = int(REDIS.get(f"{self.name}-place") or 0)
        found = REDIS.lrange(self.name, place, -1)
        REDIS.set(f"{self.name}-place", place + len(found))
        REDIS.set(f"{self.name}-seen", time.time())
        return found

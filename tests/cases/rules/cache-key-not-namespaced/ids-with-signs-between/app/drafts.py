import redis


class Drafts:
    def __init__(self, url: str) -> None:
        self._redis = redis.from_url(url)

    def load(self, tenant_id: int, draft: object) -> None:
        self._redis.hgetall(f"{tenant_id}:{draft.id}")
        self._redis.get(f"draft:{draft.id}")

    def forget(self, draft_id: int) -> None:
        key = str(draft_id)
        self._redis.delete(key)
        batch = self._redis.pipeline()
        batch.delete(draft_id)
        batch.delete(f"draft:{draft_id}")
        whole_id = f"draft:{draft_id}"
        self._redis.delete(whole_id)

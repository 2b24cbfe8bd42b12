from contextvars import ContextVar

tenant: ContextVar[str] = ContextVar("tenant")


class Memory:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


cache = Memory()


def enter(name: str) -> None:
    tenant.set(name)
    cache.set("tenant", name)

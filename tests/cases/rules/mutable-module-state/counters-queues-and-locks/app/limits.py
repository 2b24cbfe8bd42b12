import asyncio
from collections import defaultdict, deque

LIMIT = 5
KINDS: dict[str, int] = {"book": 1}
requests_by_user: defaultdict[str, int] = defaultdict(int)
recent: deque[str] = deque(maxlen=100)
locks: dict[str, asyncio.Lock] = {}
background_tasks: set[asyncio.Task[None]] = set()
names: list[str] = []


async def allow(user: str) -> bool:
    lock = locks.setdefault(user, asyncio.Lock())
    async with lock:
        requests_by_user[user] += 1
        recent.append(user)
        return requests_by_user[user] <= LIMIT


def start() -> None:
    task = asyncio.create_task(asyncio.sleep(1))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)


def shout(words: list[str]) -> list[str]:
    names = []
    for word in words:
        names.append(word.upper())
    return names


def kind_of(name: str) -> int:
    return KINDS.get(name, 0)

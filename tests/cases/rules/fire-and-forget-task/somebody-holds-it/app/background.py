import asyncio
from collections.abc import Coroutine
from typing import Any

tasks: set[asyncio.Task[None]] = set()


def create_task(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    task = asyncio.create_task(work)
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    return task

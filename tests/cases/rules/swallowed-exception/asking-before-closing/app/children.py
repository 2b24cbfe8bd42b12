import asyncio


def end(children: dict[str, dict[str, object]], name: str) -> None:
    try:
        if getattr(children[name]["process"], "stdin", None):
            children[name]["process"].stdin.close()
    except Exception:
        pass


async def hang_up(line) -> None:
    try:
        if not line.is_closed():
            await asyncio.wait_for(line.close(), timeout=1)
    except Exception:
        pass


def ask(child) -> None:
    try:
        child.known = getattr(child, "name", None)
    except Exception:
        pass


def save_and_close(child) -> None:
    try:
        if hasattr(child, "save"):
            child.save()
        child.close()
    except Exception:
        pass

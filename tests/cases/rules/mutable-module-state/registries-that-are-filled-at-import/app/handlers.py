from collections.abc import Callable

handlers: dict[str, Callable[[], None]] = {}
plugins: dict[str, type] = {}
sent: list[str] = []


def register(name: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    def decorator(function: Callable[[], None]) -> Callable[[], None]:
        handlers[name] = function
        return function

    return decorator


class Plugin:
    def __init_subclass__(cls) -> None:
        plugins[cls.__name__] = cls


def send(to: str) -> None:
    sent.append(to)

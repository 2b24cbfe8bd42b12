from typing import TYPE_CHECKING, Literal, Optional as Maybe

if TYPE_CHECKING:
    from typing import Tuple


def send(to: str, kind: Literal["text", "html"], cc: Maybe[str] = None) -> "Tuple[str, str]":
    return to, cc or kind

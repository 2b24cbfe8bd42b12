"""What was formatted last time, so that a plan formats only what is new.

Of this machine only, and nothing is lost with it: a text is taken from the record, and
only if it is still the one that a draft became.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from backwright.render.format import Memory
from backwright.tree import Tree
from backwright.workspace.record import LOCAL

DRAFTS: Final = f"{LOCAL}/drafts.json"
BLANKS: Final = ("", "\n")
"""What becomes of a draft that has nothing but imports that it does not need."""


def remembered(root: Path, base: Tree) -> Memory:
    """Return what became of drafts, as far as the record still holds it.

    Args:
        root: The folder of the service.
        base: The texts of the record.
    """
    texts = {_digest(text): text for text in (*BLANKS, *base.values())}
    with suppress(OSError, ValueError, AttributeError):
        known = json.loads((root / DRAFTS).read_text())
        return {
            name: texts[digest] for name, digest in known.items() if digest in texts
        }
    return {}


def kept(memory: Memory) -> str:
    """Return a memory as it is kept."""
    return json.dumps({name: _digest(text) for name, text in memory.items()})


def remember(root: Path, memory: Memory) -> None:
    """Keep what became of drafts; where that cannot be, the next time takes longer."""
    place = root / DRAFTS
    beside = place.with_suffix(".new")
    with suppress(OSError):
        beside.write_text(kept(memory))
        beside.replace(place)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

"""What to do about a difference that breaks clients."""

from typing import Final

from backwright.merge.contract.difference import Difference, Direction

VERSION: Final = "or serve the new API under another prefix beside the old one"
KEEP: Final = f"keep it until no client needs it, {VERSION}"
OF_CODE: Final = {
    "access-tightened": "tell clients what they need before you apply",
    "body-added": "let a request without a body through, as before",
    "body-removed": KEEP,
    "default-changed": "keep the default; clients that leave it out rely on it",
    "field-removed": KEEP,
    "header-removed": KEEP,
    "media-removed": KEEP,
    "now-required": "leave it optional, or give it a default",
    "operation-moved": f"keep its path with `api: {{path: …}}`, {VERSION}",
    "operation-removed": KEEP,
    "parameter-removed": KEEP,
    "required-field-added": "make it optional, or give it a default",
    "required-parameter-added": "make it optional, or give it a default",
    "status-added": "tell clients before you apply",
    "status-removed": KEEP,
    "style-changed": "keep how it is written",
    "unreadable-contract": "take it from version control, as it was applied last",
}
OF_DIRECTION: Final = {
    Direction.REQUEST: "allow what was allowed, and refuse it once no client sends it",
    Direction.RESPONSE: "tell clients before you apply: they may not expect it",
}


def advice(difference: Difference) -> str:
    """Return what to do; nothing for what is harmless."""
    if not difference.breaking:
        return ""
    if difference.code in OF_CODE:
        return OF_CODE[difference.code]
    return OF_DIRECTION[Direction(difference.direction)]

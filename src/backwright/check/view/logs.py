"""Which calls write to a log."""

import re

from backwright.check.facts.expr import Call

LOGGER = re.compile(r"(?:^|\.)_?(?:log|logger|logging)$", re.IGNORECASE)
MAKERS = frozenset({"getLogger", "get_logger"})


def logs(call: Call) -> bool:
    """Tell whether a method is one of a logger: by its name, or made on the spot."""
    if isinstance(call.on, Call):
        return call.on.method in MAKERS
    return bool(LOGGER.search(call.receiver))

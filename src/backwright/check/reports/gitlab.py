"""Findings as GitLab's code quality report."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from backwright.diagnostics import Diagnostic, Severity

LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the findings; a fingerprint outlives lines that move."""
    seen: Counter[str] = Counter()
    entries: list[dict[str, object]] = []
    for one in diagnostics:
        key = f"{one.path}\n{one.code}\n{one.source.strip()}"
        seen[key] += 1
        digest = hashlib.blake2b(f"{key}\n{seen[key]}".encode(), digest_size=16)
        entries.append(
            {
                "description": one.message,
                "check_name": one.code,
                "fingerprint": digest.hexdigest(),
                "severity": LEVELS[one.severity],
                "location": {
                    "path": one.path,
                    "lines": {"begin": max(one.position.line, 1)},
                },
            }
        )
    return json.dumps(entries, indent=2)

"""What a finding is known by from one run to the next, although its line moves."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from backwright.diagnostics import Diagnostic


def fingerprints(found: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield a fingerprint for each finding; two of the same are told apart."""
    seen: Counter[str] = Counter()
    for one in found:
        key = f"{one.path}\n{one.code}\n{one.source.strip() or one.message}"
        seen[key] += 1
        text = f"{key}\n{seen[key]}".encode("utf-8", "replace")
        yield hashlib.blake2b(text, digest_size=16).hexdigest()

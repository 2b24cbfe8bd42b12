from typing import Dict, Optional


def test_nothing() -> None:
    found: Optional[Dict[str, int]] = None
    assert found is None

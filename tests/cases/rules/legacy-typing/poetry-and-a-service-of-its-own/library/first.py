from typing import List, Optional


def first(rows: List[int]) -> Optional[int]:
    return rows[0] if rows else None

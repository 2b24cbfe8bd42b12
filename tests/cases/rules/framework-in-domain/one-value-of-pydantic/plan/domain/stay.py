from dataclasses import dataclass


@dataclass(frozen=True)
class Stay:
    nights: int

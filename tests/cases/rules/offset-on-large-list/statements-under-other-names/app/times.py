from datetime import datetime

from app.zones import Zone


def moved(zone: Zone, at: datetime, hours: int) -> datetime:
    return zone.at(at).offset(hours)

from app.models import Alert


def is_urgent(alert: Alert) -> bool:
    return alert.environment == "production" or alert.stage == "staging"


def promoted(version: dict[str, str], stage: str) -> bool:
    return stage == "production" and version["stage"] != "production"

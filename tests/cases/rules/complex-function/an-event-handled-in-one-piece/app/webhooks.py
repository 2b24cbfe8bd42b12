def handle(event: dict[str, str]) -> str:
    kind = event.get("kind")
    if kind == "created":
        if event.get("draft"):
            return "kept"
        for name in event.get("names", "").split(","):
            if name:
                return name
    elif kind == "closed":
        try:
            return event["reason"]
        except KeyError:
            return "closed"
    elif kind == "moved":
        if event.get("to") == event.get("from"):
            return "stayed"
    elif kind == "billed":
        while event.get("amount", "").startswith("0"):
            event["amount"] = event["amount"][1:]
        return event["amount"]
    return "ignored"

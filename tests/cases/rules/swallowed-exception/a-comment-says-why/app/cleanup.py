def clean(lock) -> None:
    try:
        lock.forget()
    except Exception:
        # Somebody else holds it by now.
        pass


def renew(lock) -> None:
    try:
        lock.renew()
    except Exception:  # noqa: BLE001
        pass

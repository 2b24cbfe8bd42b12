def clean(lock) -> None:
    try:
        lock.release()
    except Exception:
        # Somebody else holds it by now.
        pass


def close(lock) -> None:
    try:
        lock.close()
    except Exception:  # noqa: BLE001
        pass

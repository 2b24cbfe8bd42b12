def close(images: list) -> None:
    for image in images:
        try:
            image.close()
        except Exception:
            pass


def save(image) -> None:
    try:
        image.save()
        image.close()
    except Exception:
        pass


def forget(names: list[str]) -> None:
    try:
        names.remove("x")
    except Exception:
        pass

def sync() -> None: ...


if __name__ == "__main__":
    from unittest.mock import patch

    with patch("app.sync.sync"):
        sync()

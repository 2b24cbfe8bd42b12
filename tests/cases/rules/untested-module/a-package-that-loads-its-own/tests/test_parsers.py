from app import parsers


def test_parsers() -> None:
    assert parsers

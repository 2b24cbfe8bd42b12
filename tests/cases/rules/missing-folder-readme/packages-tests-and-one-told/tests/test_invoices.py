def test_limit() -> None:
    assert True

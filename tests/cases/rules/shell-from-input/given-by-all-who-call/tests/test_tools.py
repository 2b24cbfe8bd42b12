import pytest

from app.tools import npm


@pytest.mark.parametrize("word", ["install"])
def test_npm_runs(word: str) -> None:
    assert npm(["npm", word], ".") is None

# TODO: more of them
from app.tasks import STATES


def test_states() -> None:
    assert STATES

import pytest

from app.mail import notify


def test_the_user_is_told_by_name() -> None:
    with pytest.raises(TypeError):
        notify(3)
    notify(user_id=3)

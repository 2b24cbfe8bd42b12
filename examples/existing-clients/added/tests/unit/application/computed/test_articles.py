from typing import NoReturn

import pytest

from app.application.access.policy import Actor
from app.application.computed.articles import editable
from app.application.tools import Tools
from tests.factories.actors import BYSTANDER, OWNER
from tests.factories.articles import make_article
from tests.factories.moments import NOW


def unused() -> NoReturn:
    message = "what is asked for is in the articles themselves"
    raise AssertionError(message)


class TestEditable:
    @pytest.mark.parametrize(
        ("reader", "expected"),
        [(OWNER, [True, False]), (BYSTANDER, [False, True]), (None, [False, False])],
    )
    async def test_says_what_each_reader_may_change(
        self, reader: Actor | None, expected: list[bool]
    ) -> None:
        articles = [
            make_article(created_by=OWNER.user_id),
            make_article(created_by=BYSTANDER.user_id),
        ]
        tools = Tools(unused, lambda: NOW)
        assert await editable(articles, reader, tools) == expected

"""The routes of the caller's own row: only what is granted, never for everybody."""

from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.wording.singular import operations

CLUB = """
    auth: {{roles: [boss]}}
    entities:
      Profile:
        fields: {{name: string(80)}}
        owner: created_by
        unique: [[created_by]]
        {api}
        access: {{read: anyone, create: user, update: own}}
"""


class TestOperations:
    def test_follow_the_grants(self, designed: Callable[[str], Service]) -> None:
        service = designed(CLUB.format(api="api: {singular: /profile}"))
        found = list(operations(service.entity("Profile")))
        assert [(each.method, each.path) for each in found] == [
            ("GET", "/profile"),
            ("PATCH", "/profile"),
        ]

    def test_want_a_login(self, designed: Callable[[str], Service]) -> None:
        service = designed(CLUB.format(api="api: {singular: /profile}"))
        for each in operations(service.entity("Profile")):
            assert not each.grant.anyone
            assert {401, 404} <= set(each.errors)

    def test_are_none_unless_asked_for(
        self, designed: Callable[[str], Service]
    ) -> None:
        service = designed(CLUB.format(api=""))
        assert list(operations(service.entity("Profile"))) == []

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
            ("POST", "/profile"),
            ("GET", "/profile"),
            ("PATCH", "/profile"),
            ("PUT", "/profile"),
        ]

    def test_replace_nothing_that_stays_as_it_was_made(
        self, designed: Callable[[str], Service]
    ) -> None:
        text = CLUB.format(api="api: {singular: /profile}")
        service = designed(text.replace("string(80)", "string(80) immutable"))
        assert "PUT" not in {each.method for each in operations(service.entities[0])}
        service = designed(text.replace("update: own", "delete: own"))
        assert "PUT" not in {each.method for each in operations(service.entities[0])}

    def test_want_a_login(self, designed: Callable[[str], Service]) -> None:
        service = designed(CLUB.format(api="api: {singular: /profile}"))
        for each in operations(service.entity("Profile")):
            assert not each.grant.anyone
            assert 401 in each.errors
            assert (404 in each.errors) is (each.method in {"GET", "PATCH", "DELETE"})

    def test_are_none_unless_asked_for(
        self, designed: Callable[[str], Service]
    ) -> None:
        service = designed(CLUB.format(api=""))
        assert list(operations(service.entity("Profile"))) == []

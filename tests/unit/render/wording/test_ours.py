"""Users, tokens, files and keys follow `api:` like everything else."""

from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.wording import ours

PLAIN = """
    entities:
      Note: {fields: {title: string(80)}, access: {read: user}}
"""
AROUND = """
    api:
      casing: camel
      paging: page
      envelope: {item: "{entity}", list: "{entities}", total: "{entities}Count", input: "{entity}"}
    entities:
      Note: {fields: {title: string(80)}, access: {read: user}}
"""  # noqa: E501 (one value)


@pytest.fixture
def plain(designed: Callable[[str], Service]) -> Service:
    return designed(PLAIN)


@pytest.fixture
def around(designed: Callable[[str], Service]) -> Service:
    return designed(AROUND)


def test_nothing_stands_around_them_where_nothing_is_asked(plain: Service) -> None:
    assert ours.sent(plain, ours.USER) == ours.Sent("UserRead")
    assert ours.taken(plain, ours.USER, "UserCreate") == ours.Taken("UserCreate")
    assert not [*ours.sending(plain, ours.USER), *ours.taking(plain, ours.USER, "X")]


def test_a_key_stands_around_what_is_sent(around: Service) -> None:
    assert ours.sent(around, ours.API_KEY, "ApiKeyIssued") == ours.Sent(
        "ApiKeyIssuedEnvelope", "ApiKeyIssuedEnvelope(api_key=", ")"
    )
    (made,) = ours.sending(around, ours.API_KEY, "ApiKeyIssued")
    assert made.lines == ("api_key: ApiKeyIssued",)


def test_a_key_stands_around_what_is_asked(around: Service) -> None:
    created = ours.taken(around, ours.USER, "UserCreate")
    updated = ours.taken(around, ours.USER, "UserUpdate", typed=True)
    assert (created.value, updated.value) == ("body.user", 'body["user"]')


def test_lists_have_cursors_unless_pages_have_numbers(
    plain: Service, around: Service
) -> None:
    (by_cursor, _), (by_number, _) = (
        ours.listed(service, ours.USER) for service in (plain, around)
    )
    assert any(line.startswith("cursor:") for line in by_cursor.filters)
    assert any(line.startswith("offset:") for line in by_number.filters)
    assert by_number.around.items == "users: list[UserRead]"
    assert by_number.around.total == "users_count: int"
    assert by_cursor.around.items == "items: list[UserRead]"

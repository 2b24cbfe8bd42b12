"""What was asked for and is not written is said."""

from backwright.design.service import Service
from tests.unit.design.conftest import Designed

SHOP = """
    entities:
      Article:
        fields: {title: string(80)}
        access: {read: anyone, write: boss}
      Profile:
        fields: {name: string(80)}
        owner: created_by
        api: {singular: /profile, list: [id, name]}
        access: {read: anyone, create: user, update: own}
"""


def test_a_route_of_one_of_many_is_said(designed: Designed) -> None:
    assert "route `/profile` of `Profile`" in "\n".join(designed(SHOP).unwritten)


def test_a_route_of_the_one_that_a_caller_owns_is_written(designed: Designed) -> None:
    alone = "owner: created_by\n        unique: [[created_by]]"
    service = designed(SHOP.replace("owner: created_by", alone))
    assert service.entity("Profile").singular == "/profile"
    assert "/profile" not in "".join(service.unwritten)


def test_a_plain_service_is_written_whole(bookshop: Service) -> None:
    assert bookshop.unwritten == ()

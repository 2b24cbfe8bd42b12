from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.unproven import unproven
from backwright.render.views.tests_factories_entity import view
from backwright.render.views.tests_world import crowded

Designed = Callable[[str], Service]


class TestWorld:
    def test_leaves_a_second_value_to_tests_where_owners_tell_rows_apart(
        self, designed: Designed
    ) -> None:
        service = designed("""
            entities:
              Tag:
                fields: {colour: "enum(red, green, blue)"}
                unique: [[colour, created_by]]
                owner: created_by
                access: {read: anyone, write: user}
              Note:
                fields: {title: text, tag: Tag}
            """)
        found = view(service, service.entity("Tag"))
        first, second = (row.arguments for row in found.world)
        assert len(found.variety) == 3
        assert first.startswith("-1, ")
        assert second.startswith("-1, ")
        assert "created_by" in second
        assert "created_by" not in first


class TestCrowded:
    @pytest.mark.parametrize(
        ("kind", "expected"), [("bool", True), ("enum(red, green, blue)", False)]
    )
    def test_is_where_the_world_takes_the_row_to_create(
        self, designed: Designed, kind: str, *, expected: bool
    ) -> None:
        service = designed(f"""
            entities:
              Tag:
                fields: {{colour: "{kind}"}}
                unique: [[colour, created_by]]
                owner: created_by
                access: {{read: anyone, write: user}}
              Note:
                fields: {{title: text, tag: Tag}}
            """)
        said = [line for line in unproven(service) if "creating a `Tag`" in line]
        assert crowded(service, service.entity("Tag")) is expected
        assert bool(said) is expected

    def test_says_that_tests_fail_where_no_row_is_left_at_all(
        self, designed: Designed
    ) -> None:
        service = designed("""
            entities:
              Tag:
                fields: {colour: "enum(red, green) unique"}
              Note:
                fields: {title: text, tag: Tag}
            """)
        (said,) = (line for line in unproven(service) if "creating a `Tag`" in line)
        assert "tests fail" in said

"""Numbers in conditions get names."""

import pytest

from backwright.design.check import Check
from backwright.render.wording.numbers import constants, named


def check(python: str, field: str = "name") -> Check:
    return Check(name="rule", field=field, message="Wrong.", source="", python=python)


class TestNamed:
    @pytest.mark.parametrize(
        ("python", "refused", "numbers"),
        [
            (
                "len(self.name) <= 120",
                "len(self.name) > MAX_NAME_LENGTH",
                ("MAX_NAME_LENGTH: Final = 120",),
            ),
            ("self.name >= 2", "self.name < MIN_NAME", ("MIN_NAME: Final = 2",)),
            ("self.name >= 0", "self.name < 0", ()),
            (
                "self.name is None or self.name <= 9",
                "self.name is not None and self.name > MAX_NAME",
                ("MAX_NAME: Final = 9",),
            ),
            ("not self.closed", "self.closed", ()),
            (
                "(self.a and self.b) or (self.c and (self.d or self.e))",
                "not ((self.a and self.b) or (self.c and (self.d or self.e)))",
                (),
            ),
        ],
    )
    def test_turns_a_condition_into_its_refusal(
        self, python: str, refused: str, numbers: tuple[str, ...]
    ) -> None:
        (condition,) = named([check(python)])
        assert condition.refused == refused
        assert constants([condition]) == numbers

    def test_gives_different_numbers_different_names(self) -> None:
        conditions = named([check("self.name < 5"), check("self.name < 7")])
        assert constants(conditions) == (
            "MAX_NAME: Final = 5",
            "MAX_NAME_2: Final = 7",
        )

    def test_passes_over_what_the_type_sees_to(self) -> None:
        left_to_the_type = Check(name="kind", message="", source="", python=None)
        assert named([left_to_the_type]) == ()

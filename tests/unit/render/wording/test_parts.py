from typing import Final

import pytest

from backwright.design.check import Check
from backwright.render.wording.numbers import Condition
from backwright.render.wording.parts import parted

LINES: Final = 25
TALL: Final = " and ".join(f"self.value_{number} > 0" for number in range(12))


def condition(subject: str, refused: str) -> Condition:
    message = "It must hold."
    check = Check(name="c", field=subject, message=message, source="", python=refused)
    return Condition(check=check, python=refused, refused=refused, numbers=())


class TestParted:
    @pytest.mark.parametrize("count", [0, 1, 13, 45])
    def test_keeps_each_method_short_and_every_check_once(self, count: int) -> None:
        checks = [condition(f"f{number}", "self.f < 0") for number in range(count)]
        parts = parted(checks)
        assert all(len(part.lines) <= LINES for part in parts)
        refused = [line for part in parts for line in part.lines]
        assert len(refused) == 2 * count

    def test_leaves_room_for_lines_that_will_be_broken(self) -> None:
        parts = parted([condition("f", TALL), condition("g", TALL)])
        assert len(parts) == len(("f", "g"))

    def test_gives_no_two_methods_one_name(self) -> None:
        parts = parted([condition("f", TALL) for _ in range(3)])
        assert len({part.name for part in parts}) == len(parts)

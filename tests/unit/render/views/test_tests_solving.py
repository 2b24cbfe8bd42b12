import pytest

from backwright.render.views.tests_solving import Condition, Puzzle

NUMBERS = [str(number) for number in range(6)]


class TestPuzzle:
    def test_keeps_values_that_go_together(self) -> None:
        puzzle = Puzzle({"a": "1"}, {"a": NUMBERS}, [Condition("self.a == 1", ("a",))])
        assert puzzle.solve() == {"a": "1"}

    def test_goes_beyond_the_fields_of_a_broken_condition(self) -> None:
        conditions = [
            Condition("self.a > self.b", ("a", "b")),
            Condition("self.c == self.b", ("c", "b")),
            Condition("self.a == 1", ("a",)),
        ]
        values = dict.fromkeys("abcd", "3")
        candidates = dict.fromkeys("abc", NUMBERS)
        found = Puzzle(values, candidates, conditions).solve()
        assert found == {"a": "1", "b": "0", "c": "0", "d": "3"}

    @pytest.mark.parametrize("text", ["self.a > 9", "self.a in (7, 8)"])
    def test_says_where_nothing_fits(self, text: str) -> None:
        puzzle = Puzzle({"a": "1"}, {"a": NUMBERS}, [Condition(text, ("a",))])
        assert puzzle.solve() is None

    def test_asks_what_holds_afterwards(self) -> None:
        later = Condition("self.b == self.a + 1", ("a", "b"), {"b": "4"})
        found = Puzzle({"a": "1", "b": "2"}, {"a": NUMBERS}, [later]).solve()
        assert found == {"a": "3", "b": "2"}

"""Many arguments in few lines."""

from backwright.render.wording.packing import WIDTH, pack


class TestPack:
    def test_gives_few_arguments_a_line_each(self) -> None:
        packed = pack(["a=1", "b=2"], indent=8)
        assert packed.lines == ("a=1,", "b=2,")
        assert packed.mark == ""

    def test_fills_lines_when_there_are_many(self) -> None:
        items = [f"name_{number}=self.name_{number}" for number in range(40)]
        packed = pack(items, indent=12)
        assert len(packed.lines) < len(items) / 2
        assert all(12 + len(line) <= WIDTH for line in packed.lines)
        assert " ".join(packed.lines) == ", ".join(items) + ","

    def test_tells_the_formatter_to_keep_filled_lines(self) -> None:
        assert "fmt: skip" in pack(["a"] * 40, indent=0).mark

    def test_breaks_an_argument_that_is_wider_than_a_line(self) -> None:
        wide = f"stay=Stay({'x' * 50}) if {'y' * 30} is not None else None"
        packed = pack([wide, *["a=1"] * 20], indent=8)
        assert all(8 + len(line) <= WIDTH for line in packed.lines)
        assert " ".join(packed.lines).startswith(f"{wide},")

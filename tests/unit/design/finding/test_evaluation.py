import pytest

from backwright.design.finding.evaluation import UnknownForm, evaluate

VALUES = {
    "rows": "3",
    "name": '"x" * 5',
    "price": 'Decimal("2.50")',
    "start": "datetime(2026, 1, 15, tzinfo=UTC)",
    "end": "None",
    "channel": "Channel.AMAZON",
    "credit": 'Money(amount=Decimal("7.00"), currency=Currency.EUR)',
}


class TestEvaluate:
    @pytest.mark.parametrize(
        ("text", "worth"),
        [
            ("self.rows >= 3", True),
            ("0 <= self.rows < 3", False),
            ("self.rows * 2 + 1 == 7", True),
            ("-self.rows", -3),
            ("len(self.name) <= 4", False),
            ("not self.rows == 3", False),
            ("self.price > Decimal(2)", True),
            ("self.end is None or self.end >= self.start", True),
            ("self.end is not None and self.end >= self.start", False),
            ("self.channel == Channel.AMAZON", True),
            ("self.channel != Channel.SHOPEE", True),
            ("self.channel in (Channel.SHOPEE, Channel.AMAZON)", True),
            ("self.rows not in (1, 2)", True),
            ("self.credit.amount < self.price", False),
            ("self.start.date() == date(2026, 1, 15)", True),
            ("self.price == round(self.price, 1)", True),
            ('re.fullmatch("x{5}", self.name) is not None', True),
        ],
    )
    def test_says_what_python_would(self, text: str, worth: object) -> None:
        assert evaluate(text, VALUES) == worth

    @pytest.mark.parametrize(
        "text",
        [
            '__import__("os").system("true")',
            "self.rows.__class__()",
            "[one for one in self.name]",
            "self.rows / 0",
            "self.credit.total > 0",
            "self.rows >",
            "self.end > self.rows",
        ],
    )
    def test_runs_nothing_that_it_does_not_know(self, text: str) -> None:
        with pytest.raises(UnknownForm):
            evaluate(text, VALUES)

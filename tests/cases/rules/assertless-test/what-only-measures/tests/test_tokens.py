from tests.helpers import through_two


def test_long_text(benchmark):
    benchmark(str.split, "a b c")


def test_split():
    through_two("a b")


def test_nothing():
    str.split("a b")

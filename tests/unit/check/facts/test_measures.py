"""What counts as a line to read: steps do, the items of a list do not."""

import ast
from textwrap import dedent

import pytest

from backwright.check.facts.collect import collect
from backwright.check.facts.forms import Outline

LISTS = [
    "return Order(\n    first=1,\n    second=2,\n)",
    'return {\n    "first": 1,\n    "second": 2,\n}',
    "return [\n    1,\n    2,\n]",
    "return either(\n    first,\n    second,\n)",
]
STEPS = [
    "one()\ntwo()\nthree()",
    "return (\n    first\n    + second\n)",
]


def outline(text: str) -> Outline:
    return collect(ast.parse(text), text, "app.orders", package=False).outline


def indented(body: str) -> str:
    return "".join(f"    {line}\n" for line in body.splitlines())


class TestFunctions:
    @pytest.mark.parametrize("body", LISTS)
    def test_are_as_long_as_their_lists_are_not(self, body: str) -> None:
        (made,) = outline(f"def f():\n{indented(body)}").functions
        assert made.size == 1

    @pytest.mark.parametrize("body", STEPS)
    def test_are_as_long_as_their_steps(self, body: str) -> None:
        (made,) = outline(f"def f():\n{indented(body)}").functions
        assert made.size == len(body.replace("\n)", "").splitlines())

    def test_count_an_item_of_several_lines(self) -> None:
        body = (
            "return Order(\n    first=[\n        one(n)\n        for n in m\n    ],\n)"
        )
        (made,) = outline(f"def f():\n{indented(body)}").functions
        assert made.size == 4

    def test_count_neither_signature_nor_docstring(self) -> None:
        text = 'def f(\n    a: int,\n) -> int:\n    """Say.\n\n    """\n    return a'
        (made,) = outline(text).functions
        assert made.size == 1


class TestClasses:
    def test_are_as_long_as_their_fields_are_not(self) -> None:
        text = dedent(
            """
            class Order:
                id: int
                name: str = ""

                def total(
                    self,
                    rate: int,
                ) -> int:
                    return self.id * rate
            """
        )
        assert outline(text).classes[0].size == 5


class TestFiles:
    def test_are_as_long_as_their_lists_are_not(self) -> None:
        found = outline("SIZES = [\n    1,\n    2,\n]\n")
        assert (found.lines, found.size) == (5, 2)

    def test_are_as_long_as_their_imports_are_not(self) -> None:
        found = outline("from shop import (\n    Author,\n    Book,\n)\n")
        assert (found.lines, found.size) == (5, 2)

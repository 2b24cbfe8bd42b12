"""More values that a text can be: from what the conditions themselves speak of."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from backwright.design.types import Unknown
from backwright.kinds.patterns import examples_of
from backwright.kinds.sample import Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.textual import Textual, fit

ENOUGH: Final = 3
LONG: Final = 60
LONGEST: Final = 2_000


def widened(unknown: Unknown, conditions: Sequence[str]) -> Unknown:
    """Return a text that can also be what conditions want; all else as it is.

    What the conditions forbid may be among it: they are there to say so.
    """
    scalar = unknown.scalar
    if scalar is None or not isinstance(scalar.kind, Textual):
        return unknown
    spoken = [one for one in conditions if f"self.{unknown.path}" in one]
    nodes = [node for one in spoken for node in ast.walk(ast.parse(one, mode="eval"))]
    known = {sample.python for sample in unknown.samples}
    texts = [text for text in _texts(nodes, scalar) if repr(text) not in known]
    more = (Sample(repr(text), repr(text)) for text in dict.fromkeys(texts))
    return replace(unknown, samples=(*unknown.samples, *more))


def _texts(nodes: Sequence[ast.AST], scalar: Scalar) -> Iterator[str]:
    said = [node.value for node in nodes if isinstance(node, ast.Constant)]
    lengths = [length for length in said if type(length) is int]
    patterns = {
        node.args[0].value
        for node in nodes
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).startswith("re.")
        and isinstance(node.args[0], ast.Constant)
    }
    yield from (text for text in said if isinstance(text, str) if text not in patterns)
    for length in lengths:
        yield from _of_length(length, scalar)
    wanted = max((each for each in lengths if each < LONG), default=0) + ENOUGH
    for pattern in sorted(map(str, patterns)):
        yield from examples_of(pattern, wanted)


def _of_length(length: int, scalar: Scalar) -> Iterator[str]:
    """Yield texts that are as long as a number says, and a little more and less."""
    word = str(scalar.kind.examples(scalar)[0])
    for long in (length - 1, length, length + 1):
        if 0 < long <= min(scalar.bounds.max_length or LONGEST, LONGEST):
            yield fit(word, replace(scalar.bounds, min_length=long, max_length=long))

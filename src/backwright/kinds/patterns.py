"""Regular expressions: what the databases and languages agree on, and examples."""

import importlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, permutations, product
from typing import Any, Final

_parser: Final = importlib.import_module("re._parser")
_DIGITS: Final = "7142839056"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_CANDIDATES: Final = f"{_LETTERS}{_LETTERS.upper()}{_DIGITS} -_.:/@#+"
_CATEGORIES: Final = {
    "CATEGORY_DIGIT": _DIGITS,
    "CATEGORY_WORD": _LETTERS + _DIGITS,
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": _LETTERS,
    "CATEGORY_NOT_WORD": "-",
    "CATEGORY_NOT_SPACE": _LETTERS,
}


@cache
def examples_of(pattern: str, wanted: int = 2) -> tuple[str, ...]:
    """Return different texts that match, as few as there are, as many as wanted."""
    found: dict[str, None] = {}
    tree, slow = _parser.parse(pattern), repeats_repeats(pattern)
    for turn in range(20 * wanted):
        text = "".join(_write(tree, turn, longer=turn > wanted))
        if text not in found and (slow or re.search(pattern, text)):
            found[text] = None
        if len(found) == wanted:
            break
    return tuple(found)


@cache
def examples_of_all(
    patterns: tuple[str, ...], wanted: int, quick: str = ""
) -> tuple[str, ...]:
    """Return texts that match every one of several patterns, if any are easily found.

    Args:
        patterns: What they match. One that Python may need ages for is not searched:
            its own examples alone are tried.
        wanted: How many examples of each pattern are tried.
        quick: A pattern that is known to be quick whatever it looks like.
    """
    slow = [each for each in patterns if each != quick and repeats_repeats(each)]
    if len(slow) > 1:
        return ()
    found = [examples_of(pattern, wanted) for pattern in slow or patterns]
    searched = [pattern for pattern in patterns if pattern not in slow]
    return tuple(
        text
        for text in dict.fromkeys((*chain(*found), *_joined(found)))
        if all(re.search(pattern, text) for pattern in searched)
    )


def _joined(found: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the beginnings of some texts before others, and their ends after them."""
    for some, others in permutations(found, 2):
        for one, other in product(some, others):
            for place in range(len(one) + 1):
                yield one[:place] + other
                yield other + one[place:]


def lets_nul_in(pattern: str) -> bool:
    """Tell whether a text with a NUL might match: a database cannot keep one."""
    tree = list(_parser.parse(pattern))
    ends = [str(what) for code, what in (*tree[:1], *tree[-1:]) if str(code) == "AT"]
    anchored = ends in (["AT_BEGINNING", "AT_END"], ["AT_BEGINNING", "AT_END_STRING"])
    return not anchored or any(map(_is_open, tree))


def repeats_repeats(pattern: str) -> bool:
    """Tell whether a repeat is repeated, so that Python may need ages to say no."""
    return _repeats_in(_parser.parse(pattern), inside=False)


def _repeats_in(tree: Iterable[Any], *, inside: bool) -> bool:
    for code, what in tree:
        match str(code):
            case "MAX_REPEAT" | "MIN_REPEAT":
                again = what[1] > 1
                if (inside and again) or _repeats_in(what[2], inside=inside or again):
                    return True
            case "BRANCH":
                if any(_repeats_in(branch, inside=inside) for branch in what[1]):
                    return True
            case "SUBPATTERN":
                if _repeats_in(what[3], inside=inside):
                    return True
    return False


def _is_open(node: tuple[Any, Any]) -> bool:
    code, what = node
    match str(code):
        case "ANY" | "NOT_LITERAL":
            return True
        case "IN":
            return any(str(part[0]) == "NEGATE" or "NOT" in str(part) for part in what)
        case "BRANCH":
            return any(_is_open(part) for branch in what[1] for part in branch)
        case "SUBPATTERN":
            return any(map(_is_open, what[3]))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return any(map(_is_open, what[2]))
        case _:
            return False


def _write(tree: Iterable[Any], turn: int, *, longer: bool) -> Iterator[str]:
    for place, (code, what) in enumerate(tree):
        match str(code):
            case "LITERAL":
                yield chr(what)
            case "NOT_LITERAL":
                yield next(sign for sign in _CANDIDATES if sign != chr(what))
            case "ANY":
                yield _LETTERS[(turn + place) % len(_LETTERS)]
            case "IN":
                signs = _members(what)
                yield signs[(turn + place) % len(signs)]
            case "BRANCH":
                yield from _write(what[1][turn % len(what[1])], turn, longer=longer)
            case "SUBPATTERN":
                yield from _write(what[3], turn, longer=longer)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                yield from _repeat(what, turn, longer=longer)


def _repeat(what: Any, turn: int, *, longer: bool) -> Iterator[str]:  # noqa: ANN401
    least, most, tree = what
    times = min(int(most), least + turn) if longer else least
    for again in range(times):
        yield from _write(tree, turn + again, longer=longer)


def _members(parts: Iterable[Any]) -> str:
    signs, negated = "", False
    for code, what in parts:
        match str(code):
            case "NEGATE":
                negated = True
            case "LITERAL":
                signs += chr(what)
            case "RANGE":
                signs += "".join(
                    map(chr, range(what[0], min(what[1], what[0] + 26) + 1))
                )
            case "CATEGORY":
                signs += _CATEGORIES[str(what)]
    if not negated:
        return signs
    return "".join(sign for sign in _CANDIDATES if sign not in signs) or "¿"

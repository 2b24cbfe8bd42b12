"""What of a file runs only when somebody starts the file."""

from collections.abc import Iterable

from backwright.check.facts.expr import Call, name_of, names_in
from backwright.check.finding import Placed
from backwright.check.view.file import FileView


def in_main(file: FileView, place: Placed) -> bool:
    """Tell whether a place at the top of a module is under `__name__ == "__main__"`."""
    starts = [
        one.line
        for one in file.body.comparisons
        if one.scope < 0 and name_of(one.left) == "__name__"
    ]
    return bool(starts) and place.line > max(starts) and place.column > 1


def of_program(file: FileView) -> set[int]:
    """Return the functions that a file runs when it is started, by all it names."""
    named = _named(file.outline.by_hand)
    found: set[int] = set()
    while named:
        more = {
            place
            for place, one in enumerate(file.functions)
            if one.name in named or one.parent in found
        } - found
        named = _named(call for place in more for call in file.calls_of(place))
        found |= more
    return found


def _named(calls: Iterable[Call]) -> set[str]:
    """Return the last names of what is called, and of what is given to that."""
    return {
        name.rpartition(".")[2]
        for call in calls
        for name in (call.func, *names_in(call))
    }

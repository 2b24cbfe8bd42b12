"""Whether a loop ends with what a call brings."""

from backwright.check.facts.expr import Call, calls_in
from backwright.check.facts.forms import Access, Assign, Handler, Raise, Return
from backwright.check.view.file import FileView


def leaves_loop(file: FileView, call: Call) -> bool:
    """Tell whether a function ends with a call in a loop, or soon after it.

    Such a call is made once, or again only where it failed: at the next place.
    """
    if file.body.loops[call.loop].kind == "comprehension":
        return False
    ends = [
        made
        for made in file.body.returns
        if made.scope == call.scope and made.kind == "return"
    ]
    if any(call in calls_in(made.value) for made in ends):
        return True
    kept = next(
        (
            made
            for made in file.body.assigns
            if made.scope == call.scope
            and made.line <= call.line
            and call in calls_in(made.value)
        ),
        None,
    )
    return kept is not None and any(_follows(file, kept, made) for made in ends)


def _follows(file: FileView, kept: Assign, end: Return) -> bool:
    """Whether a `return` stands in the same block as an assignment, further down."""
    if end.line <= kept.line or end.column != kept.column:
        return False
    body = file.body
    between: tuple[Access | Assign | Call | Handler | Raise, ...]
    between = (*body.accesses, *body.calls, *body.assigns, *body.raises, *body.handlers)
    return all(
        one.column >= kept.column
        for one in between
        if one.scope == kept.scope and kept.line < one.line < end.line
    )

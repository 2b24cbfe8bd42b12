"""Whether a loop ends with what a call brings."""

from backwright.check.facts.expr import Call, Const, calls_in
from backwright.check.facts.forms import Access, Assign, Handler, Raise, Return
from backwright.check.view.file import FileView

# An indentation, and as many lines as a block is read at once.
DEEPER = 4
NEAR = 12


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
    kept = _kept_in(file, call)
    return (
        kept is not None
        and kept.column > _column_within(file, call.loop)
        and any(_follows(file, kept, made) for made in ends)
    )


def answers_early(file: FileView, call: Call) -> bool:
    """Tell whether a loop may give an answer back after a call, with turns to come.

    What it gives up with, a constant or an error, is no answer.
    """
    body = file.body
    within = {call.loop} | {
        index for index, loop in enumerate(body.loops) if loop.parent == call.loop
    }
    return any(
        block.line <= made.line <= block.end_line
        for block in body.exits
        if block.loop in within and block.end_line > call.line
        for made in body.returns
        if made.scope == call.scope and made.line > call.line
        if made.kind == "return" and not isinstance(made.value, Const | None)
    )


def _kept_in(file: FileView, call: Call) -> Assign | None:
    for made in file.body.assigns:
        near = (made.scope, made.loop, made.form) == (call.scope, call.loop, "=")
        if near and made.line <= call.line and call in calls_in(made.value):
            return made
    return None


def _column_within(file: FileView, loop: int) -> int:
    """Return where the block of a loop begins: what stands there is in each turn."""
    line = file.body.loops[loop].line
    starts = [
        made.column
        for made in file.body.assigns
        if made.form == "for" and made.line == line
    ]
    return min(starts, default=0) + DEEPER


def _follows(file: FileView, kept: Assign, end: Return) -> bool:
    """Whether a `return` stands in the same block as an assignment, further down."""
    near = kept.line < end.line <= kept.line + NEAR
    if not near or end.column != kept.column:
        return False
    body = file.body
    between: tuple[Access | Assign | Call | Handler | Raise, ...]
    between = (*body.accesses, *body.calls, *body.assigns, *body.raises, *body.handlers)
    return all(
        one.column >= kept.column
        for one in between
        if one.scope == kept.scope and kept.line < one.line < end.line
    )

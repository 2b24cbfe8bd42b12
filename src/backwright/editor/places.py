"""From our places, which count letters from one, to the protocol's, and back."""

from lsprotocol import types
from pygls.workspace import TextDocument

from backwright.diagnostics import Diagnostic, Severity

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def range_of(one: Diagnostic, document: TextDocument) -> types.Range:
    """Return the range of a finding in the units that the client counts in."""
    place = one.position
    lines = document.source.split("\n")
    line = min(max(place.line - 1, 0), len(lines) - 1)
    start = types.Position(line, max(place.column - 1, 0))
    end = types.Position(line, max(place.end_column - 1, start.character + 1))
    return _for_client(document, lines, types.Range(start, end))


def shown(one: Diagnostic, document: TextDocument) -> types.Diagnostic:
    """Return a finding as the protocol has it."""
    return types.Diagnostic(
        range=range_of(one, document),
        message=one.message,
        severity=SEVERITIES[one.severity],
        code=one.code,
        source="backwright",
    )


def replacing(document: TextDocument, after: str) -> types.TextEdit:
    """Return the smallest edit that gives a document another text."""
    before = document.source
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    place = types.Range(_position(before, start), _position(before, len(before) - end))
    return types.TextEdit(
        range=_for_client(document, before.split("\n"), place),
        new_text=after[start : len(after) - end],
    )


def _for_client(
    document: TextDocument, lines: list[str], place: types.Range
) -> types.Range:
    """Return a range of letters in the units that the client counts in."""
    # Python parts lines at form feeds too, but the protocol does not.
    return document.position_codec.range_to_client_units(lines, place)


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with in common."""
    pairs = zip(one, other, strict=False)
    return next(
        (place for place, (left, right) in enumerate(pairs) if left != right),
        min(len(one), len(other)),
    )


def _position(text: str, offset: int) -> types.Position:
    before = text[:offset]
    return types.Position(before.count("\n"), offset - (before.rfind("\n") + 1))

"""The quick fixes of findings: what their rules correct, and what people allow."""

from collections.abc import Iterable, Iterator, Mapping

from lsprotocol import types
from pygls.workspace import TextDocument

from backwright.check.mending import mend_one, mend_texts, way_to_mend
from backwright.check.rule import Rule
from backwright.diagnostics import Diagnostic
from backwright.editor.places import replacing, shown

FIX_ALL = "source.fixAll.backwright"
CAUTION = {"safe": "", "unsafe": " (may change what the program does)"}


def fixes(
    found: Iterable[Diagnostic], document: TextDocument, rules: Mapping[str, Rule]
) -> Iterator[types.CodeAction]:
    """Yield what can be done about findings in a document, the correction first."""
    for one in found:
        way = way_to_mend(one, rules)
        after = mend_one(way, document.source, one) if way else None
        if way and after is not None:
            title = f"Correct {one.code}{CAUTION[way.kind]}"
            safe = way.kind == "safe"
            yield _action(title, document, after, one=one, preferred=safe)
        if one.position.line and one.code in rules:
            title = f"Allow {one.code} here, because …"
            yield _action(title, document, allowed(document.source, one), one=one)


def fix_all(
    found: Iterable[Diagnostic], document: TextDocument, rules: Mapping[str, Rule]
) -> types.CodeAction | None:
    """Return the action that makes all safe corrections of a document, if any."""
    texts = {one.path: document.source for one in found}
    mended = mend_texts(texts, found, rules, unsafe=False).texts
    if not mended:
        return None
    (text,) = mended.values()
    action = _action("Make all safe corrections", document, text)
    action.kind = FIX_ALL
    return action


def allowed(text: str, one: Diagnostic) -> str:
    """Return a text with a comment above a finding that allows it.

    The reason is left for the author to say: until there is one, the comment is a
    finding itself.
    """
    lines = text.split("\n")
    line = lines[one.position.line - 1]
    indent = line[: len(line) - len(line.lstrip())]
    end = "\r" if line.endswith("\r") else ""
    comment = f"{indent}# backwright: allow {one.code} because {end}"
    lines.insert(one.position.line - 1, comment)
    return "\n".join(lines)


def _action(
    title: str,
    document: TextDocument,
    after: str,
    *,
    one: Diagnostic | None = None,
    preferred: bool = False,
) -> types.CodeAction:
    edit = types.WorkspaceEdit(changes={document.uri: [replacing(document, after)]})
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[shown(one, document)] if one else None,
        is_preferred=preferred or None,
        edit=edit,
    )

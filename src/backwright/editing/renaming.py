"""`rename`: something, and every place that speaks of it."""

from backwright.blueprint.model import Service
from backwright.blueprint.source import Text
from backwright.editing.former import former
from backwright.editing.mentions import mentions_of, spelled
from backwright.editing.page import Page
from backwright.editing.patch import Edit, patched
from backwright.editing.target import Target


def rename(
    page: Page, original: str, target: Target, name: str, applied: Service | None
) -> str:
    """Return a blueprint's text in which something has another name.

    Where rows or values are kept under the name, the former one is said: `was: rows`.

    Args:
        page: The blueprint.
        original: The text of its file.
        target: What is renamed.
        name: Its new name.
        applied: The service as it was last applied, if it was.

    Raises:
        Rejected: It is not there, the name is taken or none, or a place that speaks of
            it cannot be edited.
    """
    words = spelled(target, name)
    edits = {_replacing(page, target.require(page), name)}
    places = [(each.kind, each.entity) for each in mentions_of(page, target)]
    for each in mentions_of(page, target):
        edits.add(_replacing(page, each.word, words[each.kind]))
    text = patched(original, edits)
    after = Page.of(page.source.path, text)
    renamed = target.renamed(after, name)
    renamed.require(after)
    if len(list(mentions_of(after, renamed))) != len(places):
        message = f"something is called `{name}` already"
        raise page.refusal("name-taken", message, target.require(page).position)
    return former(after, text, target, renamed, applied)


def _replacing(page: Page, word: Text, name: str) -> Edit:
    start = page.offset(word.position)
    end = start + len(word)
    if page.text[start:end] != word:
        raise page.refusal(
            "not-editable",
            f"`{word}` stands here in a way that cannot be edited",
            word.position,
            f"write `{name}` here by hand, first",
        )
    return Edit(start, end, name)

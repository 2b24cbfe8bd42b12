"""`remove`: something that nothing else uses."""

from backwright.blueprint.nodes import Sequence
from backwright.diagnostics import Diagnostic, Rejected
from backwright.editing.checking import differs_at
from backwright.editing.cutting import cut
from backwright.editing.mentions import Mention, mentions_of
from backwright.editing.page import Page, Path, meaning
from backwright.editing.patch import patched
from backwright.editing.target import Target, words_of


def remove(page: Page, original: str, target: Target) -> str:
    """Return a blueprint's text without something.

    What is said of it elsewhere with its name as the key (who may do it, how long it is
    kept in the cache) goes with it.

    Args:
        page: The blueprint.
        original: The text of its file.
        target: What goes.

    Raises:
        Rejected: It is not there, or something uses it.
    """
    path = (*target.list, _item(page, target)) if target.noun.in_list else target.path
    if not target.noun.in_list:
        target.require(page)
    found = list(mentions_of(page, target))
    if used := [each for each in found if not each.entry]:
        raise Rejected(_use(page, target, each) for each in used)
    text = _without(page, original, path)
    for each in found:
        text = _without(Page.of(page.source.path, text), text, each.entry)
    return text


def _item(page: Page, target: Target) -> str:
    """Return the number of the item in its list.

    Raises:
        Rejected: The list has no such item.
    """
    listed = page.find(target.list)
    items = listed.items if isinstance(listed, Sequence) else ()
    for number, item in enumerate(items):
        said = meaning(item)
        if said == target.name or said == words_of(target.name):
            return str(number)
    raise target.absent(page)


def _without(page: Page, original: str, path: Path) -> str:
    text = patched(original, cut(page, path))
    listed = path[:-1] if path[-1].isdigit() else path
    if not differs_at(Page.of(page.source.path, text), page, listed):
        message = f"`{path[-1]}` cannot be taken out of here"
        place = page.key(listed) or page.root
        advice = "edit the file by hand"
        raise page.refusal("not-editable", message, place.position, advice)
    return text


def _use(page: Page, target: Target, mention: Mention) -> Diagnostic:
    return page.source.diagnostic(
        "in-use",
        f"`{target.shown}` is used here",
        mention.word.position,
        "take this away first",
    )

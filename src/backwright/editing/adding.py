"""`add`: something that the blueprint does not have yet."""

import re
from collections.abc import Sequence as Words

from backwright.blueprint.field import Field
from backwright.blueprint.mistakes import did_you_mean, one_of
from backwright.blueprint.nodes import Sequence
from backwright.blueprint.source import Text
from backwright.diagnostics import Position, Rejected
from backwright.editing.checking import differs_at
from backwright.editing.inserting import insertion
from backwright.editing.page import Page, Path, meaning
from backwright.editing.patch import patched
from backwright.editing.target import Target, words_of
from backwright.editing.writing import Content
from backwright.naming import pascal

_PAIR = re.compile(r"(?P<word>\w+):\s+(?P<said>\S.*)")
_NAMED = re.compile(r"(?P<word>[^:]+):\s+(?P<said>\S.*)")


def add(page: Page, original: str, target: Target, lines: Words[str]) -> str:
    """Return a blueprint's text with something added.

    Args:
        page: The blueprint.
        original: The text of its file.
        target: What is added.
        lines: What is said of it.

    Raises:
        Rejected: It is there already, nothing is said of it, or it is wrong.
    """
    if target.noun.in_list:
        return _listed(page, original, target, lines)
    text = original
    for name, content in _entries(page, target, lines):
        path = (*target.list, name)
        if page.key(path) is not None:
            raise _there(page, target, path)
        text = patched(text, [insertion(page, path, content)])
        page = _checked(page, text, path)
        if target.noun.name == "reference":
            _require_reference(page, target, name)
    return text


def _listed(page: Page, original: str, target: Target, lines: Words[str]) -> str:
    """Return the text with more items in a list."""
    items: Words[str] = [target.name, *lines]
    listed = page.find(target.list)
    there = listed.items if isinstance(listed, Sequence) else ()
    if any(meaning(item) in (target.name, words_of(target.name)) for item in there):
        raise _there(page, target, target.list)
    if target.entity:
        items = [f"[{', '.join(words_of(item))}]" for item in items]
    text = patched(original, [insertion(page, target.list, items)])
    _checked(page, text, target.list)
    return text


def _entries(
    page: Page, target: Target, lines: Words[str]
) -> list[tuple[str, Content]]:
    """Return each entry: the one that has a name, or one for each line."""
    if target.name:
        return [(target.name, _content(page, target, lines))]
    found = [_NAMED.fullmatch(line.strip()) for line in lines]
    named = [(each["word"].strip(), each["said"]) for each in found if each]
    if not named or len(named) < len(lines):
        raise _unsaid(page, target)
    return [(word, said) for word, said in named]


def _content(page: Page, target: Target, lines: Words[str]) -> Content:
    """Return what stands at the name: a line, or lines below it."""
    if target.noun.name == "reference" and not lines:
        return pascal(target.name)
    found = [_PAIR.fullmatch(line.strip()) for line in lines]
    pairs: dict[str, Content] = {each["word"]: each["said"] for each in found if each}
    if len(pairs) == len(lines) > 0:
        return {target.noun.inside: pairs} if target.noun.inside else pairs
    if len(lines) == 1 and lines[0].strip() and not target.noun.inside:
        return lines[0].strip()
    raise _unsaid(page, target)


def _checked(page: Page, text: str, path: Path) -> Page:
    """Return the blueprint after an edit, which must have changed nothing else.

    Raises:
        Rejected: It did, or it left no blueprint.
    """
    after = Page.of(page.source.path, text)
    if not differs_at(page, after, path):
        message = f"`{path[-1]}` cannot be added here"
        place = page.key(path[:-1]) or page.root
        advice = "edit the file by hand"
        raise page.refusal("not-editable", message, place.position, advice)
    return after


def _require_reference(page: Page, target: Target, name: str) -> None:
    """Return if what was added refers to an entity.

    Raises:
        Rejected: It does not.
    """
    added = target.renamed(page, name).kept
    known = [str(entity.name) for entity in target.service.entities]
    word = added.type.name if isinstance(added, Field) else added
    if isinstance(word, Text) and word not in known:
        message = f"no entity is called `{word}`"
        advice = did_you_mean(word, known) or one_of(known)
        raise page.refusal("unknown-entity", message, word.position, advice)


def _there(page: Page, target: Target, path: Path) -> Rejected:
    key = page.key(path)
    message = f"there is a {target.noun.name} `{path[-1]}` already"
    place = key.position if key is not None else Position()
    return page.refusal("already-there", message, place)


def _unsaid(page: Page, target: Target) -> Rejected:
    noun = target.noun
    message = f"what {noun.name} `{target.shown}` is to be was not said, or not so"
    advice = f"for example: backwright add {noun.name} {noun.example}"
    return page.refusal("nothing-said", message, Position(), advice)

"""Explains the words of the language, from the definitions that read them."""

from collections.abc import Iterator

from backwright.blueprint.forms.form import Form
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.glossary import GLOSSARY, Entry
from backwright.blueprint.language.root import SINGLE_SERVICE, WORKSPACE


def explain(word: str) -> str:
    """Return what a word of the language means, everywhere it stands.

    Args:
        word: A key, a flag, or a word of a line; empty for one that is not known.
    """
    wanted = " ".join(word.split())
    return "\n\n".join(_told(entry) for entry in entries() if entry.word == wanted)


def entries() -> Iterator[Entry]:
    """Yield every word that can be explained, in the order of the language."""
    for section in sections():
        place = f"in {section.called}"
        yield from (_entry(key, place) for key in section.keys)
    yield from GLOSSARY


def _entry(key: Key, place: str) -> Entry:
    needed = " It must be there." if key.required else ""
    return Entry(key.name, place, key.summary + needed, key.example)


def _told(entry: Entry) -> str:
    example = entry.example.replace("\n", "\n    ")
    return f"{entry.word} ({entry.place})\n  {entry.summary}\n\n    {example}"


def sections() -> Iterator[Section[object]]:
    """Yield every section of the language, the outermost first."""
    seen: set[str] = set()
    waiting: list[Form[object]] = [SINGLE_SERVICE, WORKSPACE]
    while waiting:
        form = waiting.pop(0)
        waiting.extend(form.inside())
        if isinstance(form, Section) and form.called not in seen:
            seen.add(form.called)
            yield form

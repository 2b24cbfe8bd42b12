"""Merges three versions of one file, in the way that suits its language."""

from collections import Counter
from dataclasses import dataclass

from backwright.merge.language import Language, language_of
from backwright.merge.markers import Merged, shown, text_of, theirs_of, yours_of
from backwright.merge.outline import NoOutline
from backwright.merge.structure import Merger
from backwright.merge.units import Clash, Flow, clashing, line_units, merge_units


def merge_text(path: str, base: str, yours: str, theirs: str) -> Merged:
    """Merge three versions of a file.

    A file is merged by its named pieces if its language is known, and by line where
    that leaves no conflict but pieces do. What a merge gives is checked before it is
    believed: it must hold all that either side added, and parse.

    Args:
        path: Its path, whose ending tells the language.
        base: What backwright wrote last.
        yours: What the user made of it.
        theirs: What is written now.
    """
    windows = "\r\n" in yours and "\n" not in yours.replace("\r\n", "")
    texts = [base, yours, theirs]
    if windows:
        texts = [text.replace("\r\n", "\n") for text in texts]
    language = language_of(path)
    merged = shown(_Versions(*map(_ended, texts)).merged(language))
    text = language.finished(merged.text) if language else merged.text
    if not merged.conflicts and yours and not yours.endswith("\n"):
        text = text.removesuffix("\n")
    if windows:
        text = text.replace("\n", "\r\n")
    return Merged(text, merged.conflicts)


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else text + "\n"


@dataclass(frozen=True, slots=True)
class _Versions:
    base: str
    yours: str
    theirs: str

    def merged(self, language: Language | None) -> Flow:
        by_line = self._by_line()
        if language is None:
            return by_line
        by_piece = self._by_piece(language)
        if by_piece is not None and _is_clean(by_piece):
            return by_piece
        if not _is_clean(by_line):
            return by_line if by_piece is None else by_piece
        if self._accepted(language, by_line):
            return by_line
        if by_piece is not None:
            return by_piece
        return clashing(line_units(self.yours), line_units(self.theirs))

    def _accepted(self, language: Language, flow: Flow) -> bool:
        """Return whether a clean merge by line can be believed."""
        versions = (self.base, self.yours, self.theirs)
        if not all(language.accepts(text, text) for text in versions):
            return True
        return language.accepts(text_of(yours_of(flow)), *versions)

    def _by_line(self) -> Flow:
        versions = [line_units(text) for text in (self.base, self.yours, self.theirs)]
        return merge_units(versions[0], versions[1], versions[2])

    def _by_piece(self, language: Language) -> Flow | None:
        try:
            base = language.outline(self.base)
            yours = language.outline(self.yours)
            theirs = language.outline(self.theirs)
            flow = Merger().merge(base, yours, theirs)
            needed = language.needed(text_of(yours_of(flow)), yours, theirs)
            if needed:
                flow = Merger(needed).merge(base, yours, theirs)
            return flow if self._holds_all(language, flow) else None
        except NoOutline:
            return None

    def _holds_all(self, language: Language, flow: Flow) -> bool:
        before = language.says(self.base)
        sides = ((self.yours, yours_of(flow)), (self.theirs, theirs_of(flow)))
        return all(
            _within(language.says(text) - before, language.says(text_of(units)))
            for text, units in sides
        )


def _within(added: Counter[object], found: Counter[object]) -> bool:
    return added.keys() <= found.keys()


def _is_clean(flow: Flow) -> bool:
    return not any(isinstance(step, Clash) for step in flow)

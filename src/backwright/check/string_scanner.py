"""Finds the texts in Python code, f-strings of Python 3.12 and later too."""

import re

OPENING = re.compile(
    r"#[^\n]*|(?<!\w)([rRbBuUfFtT]{0,3})(\"\"\"|'''|\"|')|(?<=\w)()(\"\"\"|'''|\"|')"
)
INSIDE = re.compile(r"[\\{}]|\"\"\"|'''|\"|'|\n")
FIELD = re.compile(
    r"#[^\n]*|(?<!\w)([rRbBuUfFtT]{0,3})(\"\"\"|'''|\"|')|[\[({})\]:\n]|!="
)
ESCAPE = re.compile(r"\\.")
Edit = tuple[int, int, str]
DEEPEST = 1


def scan_strings(text: str) -> tuple[str, list[Edit]]:
    """Return the code with texts blanked, and how to write them for Python 3.11."""
    scanner = _Scanner(text)
    scanner.scan()
    return _blanked(text, scanner.spans), scanner.edits


def comments_in(text: str) -> list[tuple[int, int]]:
    """Return where comments begin and end."""
    scanner = _Scanner(text)
    scanner.scan()
    return scanner.comments


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return a text of the same lines with spaces in some places."""
    parts: list[str] = []
    place = 0
    for start, end in spans:
        parts += (text[place:start], re.sub(r"[^\n]", " ", text[start:end]))
        place = end
    return "".join((*parts, text[place:]))


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.comments: list[tuple[int, int]] = []
        self.spans: list[tuple[int, int]] = []
        self.edits: list[Edit] = []
        self._depth = 0

    def scan(self) -> None:
        """Go through the code from text to text."""
        place = 0
        while match := OPENING.search(self.text, place):
            end = match.end()
            if match.group(2) or match.group(4):
                end = self._string(match.start(), match.end(), "")
            else:
                self.comments.append((match.start(), end))
            self.spans.append((match.start(), end))
            place = end

    def _string(self, start: int, begin: int, outer: str) -> int:
        """Return where a text ends whose prefix and quotes end at `begin`."""
        opening = self.text[start:begin]
        quotes = opening.lstrip("rRbBuUfFtT")
        prefix = opening[: len(opening) - len(quotes)]
        formatted = bool(set(prefix) & set("fFtT"))
        if set(prefix) & set("tT"):
            new = prefix.translate({ord("t"): "f", ord("T"): "F"})
            self.edits.append((start, start + len(prefix), new))
        end = self._contents(begin, quotes, formatted=formatted)
        if outer and self._depth > DEEPEST:
            # Python 3.11 has no quotes left for this one.
            self.edits.append((start, end, "0"))
        elif outer:
            self._rewrite(begin, end, quotes, outer, formatted=formatted)
        elif formatted and self._breaks_lines(begin, end, quotes):
            self.edits.append((begin - 1, begin, quotes * 3))
            self.edits.append((end - 1, end, quotes * 3))
        return end

    def _breaks_lines(self, begin: int, end: int, quotes: str) -> bool:
        return len(quotes) == 1 and "\n" in self.text[begin:end].replace("\\\n", "")

    def _rewrite(
        self, begin: int, end: int, quotes: str, outer: str, *, formatted: bool
    ) -> None:
        """Write a text inside a field with free quotes and no backslashes."""
        used = quotes[0]
        if used == outer[0] and len(outer) == 1:
            used = "'" if used == '"' else '"'
            new = used * len(quotes)
            self.edits.append((begin - len(quotes), begin, new))
            self.edits.append((end - len(quotes), end, new))
        inside = self.text[begin : end - len(quotes)]
        if formatted:
            for found in ESCAPE.finditer(self.text, begin, end - len(quotes)):
                self.edits.append((*found.span(), "__"))
        elif "\\" in inside or used in inside:
            plain = inside.replace("\\", "/").replace(used, "_")
            self.edits.append((begin, end - len(quotes), plain))

    def _contents(self, place: int, quotes: str, *, formatted: bool) -> int:
        while match := INSIDE.search(self.text, place):
            found = match.group()
            place = match.end()
            if found == "\\":
                place += 1
            elif found.startswith(quotes):
                return match.start() + len(quotes)
            elif found == "\n" and len(quotes) == 1:
                return match.start()
            elif found == "{" and formatted:
                if self.text.startswith("{", place):
                    place += 1
                else:
                    place = self._field(place, quotes)
            elif len(found) == len("'''") and len(quotes) == 1:
                place = match.start() + 1
        return len(self.text)

    def _field(self, place: int, quotes: str) -> int:
        """Return where the field of an f-string ends that begins here."""
        self._depth += 1
        end = self._field_end(place, quotes)
        self._depth -= 1
        return end

    def _field_end(self, place: int, quotes: str) -> int:
        depth = 0
        while match := FIELD.search(self.text, place):
            found = match.group()
            place = match.end()
            if match.group(2):
                place = self._string(match.start(), match.end(), quotes)
            elif found.startswith("#"):
                self.edits.append((match.start(), match.end(), ""))
            elif found in {"(", "[", "{"}:
                depth += 1
            elif found == ":" and not depth:
                return self._specification(place, quotes)
            elif found in {")", "]", "}"}:
                if not depth:
                    return place
                depth -= 1
        return len(self.text)

    def _specification(self, place: int, quotes: str) -> int:
        while match := INSIDE.search(self.text, place):
            found = match.group()
            place = match.end()
            if found == "{":
                place = self._field(place, quotes)
            elif found == "}":
                return place
            elif found.startswith(quotes):
                return match.start()
        return len(self.text)

"""From the bytes of a file to a syntax tree, whatever Python we run on."""

import ast
import re
import warnings

from backwright.check.older_syntax import to_older_syntax

CODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
# Recorded answers of half a million characters are read in a tenth of a second.
LONGEST_LINE = 1_000_000


class Unreadable(Exception):
    """A file cannot be read as Python.

    Attributes:
        line: The line where reading ended, 0 if it did not begin.
        column: The column there, from one.
    """

    def __init__(self, message: str, line: int = 0, column: int = 1) -> None:
        self.line = line
        self.column = column
        super().__init__(message)


def decode(raw: bytes) -> str:
    """Return the text of a Python file.

    Raises:
        Unreadable: It is not text in the encoding that it names.
    """
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise Unreadable("it holds a null byte, so it is no Python text", line)
    encoding = "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else _encoding(raw)
    try:
        text = raw.decode(encoding)
    except LookupError as error:
        raise Unreadable(f'its encoding "{encoding}" is not known', 1) from error
    except UnicodeError as error:
        # Some codecs fail without saying where.
        start = getattr(error, "start", 0)
        line = raw.count(b"\n", 0, start) + 1
        raise Unreadable(f"it is not written in {encoding}", line) from error
    return plain(text)


def plain(text: str) -> str:
    """Return a text with each line ended by a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(raw: bytes) -> str:
    for line in raw.split(b"\n", 2)[:2]:
        match = CODING.match(line)
        if match:
            return match.group(1).decode("ascii")
    return "utf-8"


def parse(text: str) -> ast.Module:
    """Return the syntax tree of a text.

    Raises:
        Unreadable: It is no Python that we know, or nested too deeply.
    """
    _refuse_long_lines(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except SyntaxError as error:
            return _parse_newer(text, error)
        except (RecursionError, MemoryError) as error:
            raise Unreadable("it is nested too deeply to be read") from error
        except ValueError as error:
            raise Unreadable(f"it cannot be read: {error}") from error


def _parse_newer(text: str, first: SyntaxError) -> ast.Module:
    older = to_older_syntax(text)
    if older != text:
        try:
            return ast.parse(older)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            pass
    raise Unreadable(
        f"it is not valid Python: {first.msg}", first.lineno or 0, first.offset or 1
    ) from first


def _refuse_long_lines(text: str) -> None:
    if len(text) <= LONGEST_LINE:
        return
    start = number = 0
    while start < len(text):
        number += 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > LONGEST_LINE:
            raise Unreadable(
                f"its line {number} has {end - start:,} characters, too many to read",
                number,
            )
        start = end + 1

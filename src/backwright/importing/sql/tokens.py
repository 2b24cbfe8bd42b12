"""Cuts a condition of SQL, or a default, into words, signs and literals."""

import re
from typing import Final, NamedTuple

LONGEST: Final = 4000
"""Characters of a condition that is worth reading."""

_TOKEN: Final = re.compile(
    r"""
    (?P<blank>\s+|--[^\n]*|/\*.*?\*/)
  | (?P<text>[eE]?'(?:[^']|'')*')
  | (?P<quoted>"(?:[^"]|"")*"|`[^`]*`|\[[A-Za-z_][^\]]*\])
  | (?P<number>\d+(?:\.\d+)?(?![\w.]))
  | (?P<word>[A-Za-z_][A-Za-z0-9_$]*)
  | (?P<sign>::|<>|!=|>=|<=|==|!~~\*|!~~|!~\*|!~|~~\*|~~|~\*|~|\|\||[=<>()+\-*/%,.\[\]])
    """,
    re.VERBOSE | re.DOTALL,
)


class Unsayable(Exception):
    """The language of conditions cannot say it; says what."""


class Token(NamedTuple):
    """A word, a sign or a literal; `text` is without quotes."""

    kind: str
    text: str

    @property
    def word(self) -> str:
        """The keyword that it may be, in lower case; empty for what is quoted."""
        return self.text.lower() if self.kind in {"word", "sign"} else ""


def tokens_of(sql: str) -> tuple[Token, ...]:
    """Return the parts of a condition, and an end.

    Raises:
        Unsayable: It is too long, or has something that we do not know.
    """
    if len(sql) > LONGEST:
        raise Unsayable("it is too long")
    found: list[Token] = []
    offset = 0
    while offset < len(sql):
        part = _TOKEN.match(sql, offset)
        if part is None:
            raise Unsayable(f"`{sql[offset : offset + 12]}` is not known")
        offset = part.end()
        if part.lastgroup != "blank":
            found.append(_token(str(part.lastgroup), part[0]))
    return (*found, Token("end", ""))


def _token(kind: str, text: str) -> Token:
    if kind == "text":
        return Token(kind, _unquoted(text))
    if kind == "quoted":
        quote = text[0]
        return Token("name", text[1:-1].replace(quote * 2, quote))
    return Token(kind, text)


def _unquoted(text: str) -> str:
    plain = text[text.index("'") + 1 : -1].replace("''", "'")
    if text[0] not in "eE":
        return plain
    if re.search(r"\\[^\\]", plain.replace(r"\\", "")):
        raise Unsayable("a text with escapes")
    return plain.replace(r"\\", "\\")

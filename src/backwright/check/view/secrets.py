"""Which names mean a secret, and which texts could be one."""

import re
import unicodedata

SECRET_NAME = re.compile(
    r"(?:^|_)(?:password|passwd|pwd|secret|secret_?key|api_?key|access_?key|private_?key"
    r"|auth_?token|access_?token|refresh_?token|bearer_?token|client_?secret"
    r"|signing_?key|encryption_?key|jwt_?key|jwt_?secret|token_?secret)$",
    re.IGNORECASE,
)
HELD_BY_VALUE = re.compile(
    r"(?:^|_)(?:password|passwd|(?:client|jwt|app|webhook)_secret|^secret|api_?key|access_?token|refresh_?token"
    r"|auth_?token|token|otp|secret_?key|signature|csrf_?token|hashed_?password)$",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(
    r"change|replace|example|placeholder|your|dummy|fake|sample|xxx|\*\*\*|\.\.\.|<.*>"
    r"|^(?:phc_|pk_|pub)|todo|test|none|null|^__.*__$|insert|redacted"
    r"|ignored|unused|abc-?123|not[-_ ]?(?:needed|required|used)"
    r"|^\$\{|\{.*\}|development|local",
    re.IGNORECASE,
)
HARMLESS = re.compile(
    r"mask|redact|anonym|hash_of|(?:page|next|continuation|sync|resume|cancel\w*|per|num|max|min)_?token",
    re.IGNORECASE,
)
KNOWN_TO_ALL = re.compile(
    r"(?:admin|default|demo|guest|my|passw(?:or)?d|postgres|root|secret|user)+\d{0,4}",
    re.IGNORECASE,
)
# What a cookie, a header or a claim is called that carries one: `accessToken`.
ITS_NAME = re.compile(
    r"(?:(?:access|api|app|auth|authorization|bearer|client|cookie|csrf|header|id|jwt|key"
    r"|refresh|session|token|user|x|xsrf)[-_.]?){2,}",
    re.IGNORECASE,
)
CARRIER = re.compile(
    r"(?:^|_)(?:claim|cookie|field|header|param|query)_(?:\w+_)?"
    r"(?:api_?key|(?:access|auth|bearer|refresh)_?token)$",
    re.IGNORECASE,
)
IDENTIFIER = re.compile(r"[A-Za-z]+(?:[-_.][A-Za-z]+)*")
# Words for "your", "here" and "fill in" that no key holds between its marks.
FOREIGN_PLACEHOLDER = re.compile(
    r"(?<![a-z])(?:aqui|coloque|dein|deine|eintragen|ersetzen|hier|ici|ihr|ihre|insira"
    r"|mettre|remplacer|sua|votre|vous)(?![a-z])",
    re.IGNORECASE,
)
LAST_LATIN = "\u024f"
SHORTEST = 8
ALIKE = 2


def is_secret_name(name: str) -> bool:
    """Tell whether a name is that of a secret: `jwt_secret`, not `secret_name`."""
    last = name.rpartition(".")[2]
    return bool(SECRET_NAME.search(last)) and "public" not in last.lower()


def holds_secret(name: str) -> bool:
    """Tell whether a variable of this name holds the secret itself."""
    last = name.rpartition(".")[2]
    return bool(HELD_BY_VALUE.search(last)) and not HARMLESS.search(last)


def looks_secret(text: str) -> bool:
    """Tell whether a text could be a secret: no words, path or placeholder."""
    text = _without_accents(text)
    if len(text) < SHORTEST or PLACEHOLDER.search(text) or KNOWN_TO_ALL.fullmatch(text):
        return False
    if "/" in text or text.startswith(".") or any(map(str.isspace, text)):
        return False
    if any(map(_is_foreign, text)) or FOREIGN_PLACEHOLDER.search(text):
        return False
    if len(set(filter(str.isalnum, text))) <= ALIKE:
        # `00000000-0000-0000-0000-000000000000`
        return False
    return not re.fullmatch(
        r"[a-z]+|[a-z]+\d?(?:[._:-][a-z]+\d?)+|[A-Z]+(?:_[A-Z]+)*", text
    )


def is_secret(name: str, text: str) -> bool:
    """Tell whether a text given to a name could be a secret, and not just the name.

    A member of an enumeration says its own name: `API_KEY = "ApiKey"`; a cookie or a
    header that carries a secret has a name: `COOKIE_FOR_AUTH_TOKEN = "accessToken"`.
    """
    return (
        is_secret_name(name)
        and looks_secret(text)
        and _letters(text) != _letters(name)
        and not ITS_NAME.fullmatch(text)
        and not (CARRIER.search(name) and IDENTIFIER.fullmatch(text))
    )


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _is_foreign(letter: str) -> bool:
    """Tell whether a letter is of no Latin alphabet; no key has one, a sentence has."""
    return letter.isalpha() and letter > LAST_LATIN


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()

"""Which names mean a secret, and which texts could be one."""

import re

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
    r"|^(?:phc_|pk_|pub)|todo|test|none|null|^__.*__$|insert|redacted|^\$\{|\{.*\}|development|local",
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
SHORTEST = 8


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
    if len(text) < SHORTEST or PLACEHOLDER.search(text) or KNOWN_TO_ALL.fullmatch(text):
        return False
    if any(mark in text for mark in (" ", "://", "/", "\n")) or text.startswith("."):
        return False
    return not re.fullmatch(
        r"[a-z]+|[a-z]+\d?(?:[._:-][a-z]+\d?)+|[A-Z]+(?:_[A-Z]+)*", text
    )


def is_secret(name: str, text: str) -> bool:
    """Tell whether a text given to a name could be a secret, and not just the name.

    A member of an enumeration says its own name: `API_KEY = "ApiKey"`.
    """
    return (
        is_secret_name(name) and looks_secret(text) and _letters(text) != _letters(name)
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()

import gettext

_translations = {}
_asked = {}


def words_of(language: str) -> object:
    if language not in _translations:
        _translations[language] = gettext.translation("app", languages=[language])
    return _translations[language]


def count(user: str, word: str) -> int:
    _asked[user, word] = _asked.get((user, word), 0) + 1
    return _asked[user, word]


_cache_of_pages = {}
PAGES_REGISTRY = {}


def page(language: str, number: int) -> object:
    key = f"{language}:{number}"
    if key in _cache_of_pages:
        return _cache_of_pages[key]
    _cache_of_pages[key] = object()
    return _cache_of_pages[key]


def announce(name: str, made: object) -> None:
    PAGES_REGISTRY[name] = made

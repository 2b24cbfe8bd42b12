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

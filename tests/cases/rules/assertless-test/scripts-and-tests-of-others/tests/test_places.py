import sys
import urllib.request


def test_place(url: str) -> tuple[bool, str]:
    try:
        with urllib.request.urlopen(url) as answer:
            return True, answer.read().decode()
    except OSError as error:
        return False, str(error)


def test_nothing() -> None:
    print("nothing")


def test_words(words: list[str]) -> None:
    if not words:
        return
    print(words)


def test_printed():
    return print("nothing")


def test_and_keep() -> str:
    found = str.strip(" a ")
    print(found)
    return found


def test_given() -> str:
    return "place"


def main() -> None:
    print([test_place(url) for url in sys.argv[1:]])
    print(map(print, [test_given]))

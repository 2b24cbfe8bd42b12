import re


def matching(names: list[str], wanted: str) -> list[str]:
    expression = re.compile(f"^{wanted}")
    return [name for name in names if expression.match(name)]


class Kept:
    def __init__(self, wanted: str) -> None:
        self._wanted = re.compile(wanted)

    def fits(self, name: str) -> bool:
        return bool(self._wanted.match(name))


class Finder:
    def find(self, wanted: str) -> list[str]:
        return matching(["bob"], re.escape(wanted))

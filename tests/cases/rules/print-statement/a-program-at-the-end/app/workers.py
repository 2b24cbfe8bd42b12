import sys


def work(job: str) -> None:
    print(f"working on {job}")
    print("warning", file=sys.stderr)


class Screen:
    def print(self, text: str) -> None:
        self.text = text

    def draw(self) -> None:
        self.print("drawn")

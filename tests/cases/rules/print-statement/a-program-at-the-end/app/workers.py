import sys


def work(job: str) -> None:
    print(f"working on {job}")
    print("warning", file=sys.stderr)


def show_usage(count: int) -> None:
    print(f"used {count}")


class Screen:
    def print(self, text: str) -> None:
        self.text = text

    def draw(self) -> None:
        self.print("drawn")

"""The notes that readers of one file take, and where they are while they read."""

from backwright.check.facts.expr import Call
from backwright.check.facts.forms import (
    Access,
    Assign,
    Class,
    Comparison,
    Exit,
    Function,
    Handler,
    Import,
    Loop,
    Raise,
    Return,
)


class Tally:
    """What is counted while the body of a function is read."""

    __slots__ = ("complexity", "depth", "generator", "level")

    def __init__(self) -> None:
        self.complexity = 1
        self.depth = self.level = 0
        self.generator = False


class Ledger:
    """Grows while a file is read; `scope`, `klass`, `loop` say where we are."""

    def __init__(self) -> None:
        self.scope = self.klass = self.loop = self.handler = -1
        self.failing = 0
        self.typing_only = False
        self.tally = Tally()
        self.imports: list[Import] = []
        self.functions: list[Function | None] = []
        self.classes: list[Class | None] = []
        self.calls: list[Call] = []
        self.by_hand: list[Call] = []
        self.assigns: list[Assign] = []
        self.loops: list[Loop] = []
        self.exits: list[Exit] = []
        self.accesses: list[Access] = []
        self.comparisons: list[Comparison] = []
        self.raises: list[Raise] = []
        self.handlers: list[Handler] = []
        self.returns: list[Return] = []
        self.asserts: list[int] = []
        self.shared: list[Access] = []
        self.words: set[str] = set()
        self.listed: set[int] = set()

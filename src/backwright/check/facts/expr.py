"""Expressions as rules see them: smaller than a syntax tree, the same for any Python.

A chain of names is one `Ref`; a call knows where it stands. Values are tuples, so
compare them with `isinstance` first: `Ref("a") == Const("a")` is true.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias, Union

Expr: TypeAlias = Union[
    "Ref",
    "Const",
    "Text",
    "Items",
    "Pairs",
    "Subscript",
    "Member",
    "Operation",
    "Call",
]
Literal: TypeAlias = str | bytes | int | float | complex | bool | None


class Flag:
    """Where a call stands; plain numbers, since there are many calls."""

    AWAITED: Final = 1
    DISCARDED: Final = 2
    DEFERRED: Final = 4
    RETURNED: Final = 8
    FAILING: Final = 16
    DECORATOR: Final = 32


class Ref(NamedTuple):
    """A name with its attributes: `user.orders`."""

    name: str


class Const(NamedTuple):
    """A literal; `...` has no place here and is the text `...` of a `Ref`."""

    value: Literal


class Text(NamedTuple):
    """An f-string; constant parts are `Const`."""

    parts: tuple[Expr, ...]


class Items(NamedTuple):
    """A list, tuple or set, said by `kind`; a starred item is `Operation("*")`."""

    kind: str
    items: tuple[Expr, ...]


class Pairs(NamedTuple):
    """A dict; the key of `**other` is None."""

    pairs: tuple[tuple[Expr | None, Expr], ...]


class Subscript(NamedTuple):
    """`value[key]`."""

    value: Expr
    key: Expr


class Member(NamedTuple):
    """An attribute of something that is not a name: `load().rows`."""

    value: Expr
    name: str


class Operation(NamedTuple):
    """Anything else: its operator (`+`, `and`, `if`, `comprehension`…), its parts."""

    operator: str
    parts: tuple[Expr, ...]


class Call(NamedTuple):
    """A call and where it stands.

    Attributes:
        func: The dotted name (`db.execute`), or `.limit` for a method of `on`.
        on: What the method is called on, where that is not a plain chain of names.
        args: The positional arguments.
        keywords: Names and values; the name of `**options` is empty.
        line: Where it starts, from one.
        column: Where it starts, from one.
        end_column: The column after the call's last, if on the same line.
        scope: The index of the function around it, -1 at module level.
        loop: The index of the innermost loop around it in that function, or -1.
        flags: See `Flag`.
    """

    func: str
    on: Expr | None
    args: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]
    line: int
    column: int
    end_column: int
    scope: int
    loop: int
    flags: int

    @property
    def method(self) -> str:
        """The last part of the name: `execute`."""
        # Asked a million times a run; cheaper than to take the name apart.
        return self.func[self.func.rfind(".") + 1 :]

    @property
    def receiver(self) -> str:
        """The dotted name that the method belongs to, or the empty string."""
        return self.func[: max(self.func.rfind("."), 0)]

    @property
    def awaited(self) -> bool:
        """Whether `await` stands before it."""
        return bool(self.flags & Flag.AWAITED)

    @property
    def discarded(self) -> bool:
        """Whether it is a statement of its own."""
        return bool(self.flags & Flag.DISCARDED)

    @property
    def deferred(self) -> bool:
        """Whether it stands in a lambda, so does not run here."""
        return bool(self.flags & Flag.DEFERRED)

    @property
    def failing(self) -> bool:
        """Whether an error is expected of it: in `with pytest.raises(…)`."""
        return bool(self.flags & Flag.FAILING)

    def keyword(self, name: str) -> Expr | None:
        """Return a keyword's value."""
        for key, value in self.keywords:
            if key == name:
                return value
        return None

    def argument(self, place: int, name: str) -> Expr | None:
        """Return an argument given by place or by name."""
        if place < len(self.args):
            return self.args[place]
        return self.keyword(name)

    @property
    def has_splat(self) -> bool:
        """Whether `**options` may hold more arguments."""
        return any(not key for key, _ in self.keywords)


def parts_of(expr: Expr) -> tuple[Expr, ...]:
    """Return the expressions directly in one."""
    found: tuple[Expr | None, ...] = ()
    match expr:
        case Call():
            found = (expr.on, *expr.args, *(value for _, value in expr.keywords))
        case Text() | Operation():
            found = expr.parts
        case Items():
            found = expr.items
        case Pairs():
            found = tuple(part for pair in expr.pairs for part in pair)
        case Subscript():
            found = (expr.value, expr.key)
        case Member():
            found = (expr.value,)
    return tuple([part for part in found if part is not None])


def walk(expr: Expr | None) -> Iterator[Expr]:
    """Yield an expression and all in it, outermost first."""
    if expr is None:
        return
    waiting = [expr]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(parts_of(found)))


def calls_in(expr: Expr | None) -> Iterator[Call]:
    """Yield the calls in an expression, outermost first."""
    return (found for found in walk(expr) if isinstance(found, Call))


def names_in(expr: Expr | None) -> Iterator[str]:
    """Yield the dotted names read in an expression, those of called functions too."""
    for found in walk(expr):
        if isinstance(found, Ref):
            yield found.name
        elif isinstance(found, Call) and not found.func.startswith("."):
            yield found.func


def chain_of(call: Call) -> list[Call]:
    """Return a chain of method calls, innermost first: `select(A).where(b)`."""
    chain = [call]
    while isinstance(chain[-1].on, Call):
        chain.append(chain[-1].on)
    return chain[::-1]


def name_of(expr: Expr | None) -> str:
    """Return the dotted name that an expression is, else the empty string."""
    return expr.name if isinstance(expr, Ref) else ""


def text_of(expr: Expr | None) -> str | None:
    """Return the text that an expression is, if it is a plain literal."""
    if isinstance(expr, Const) and isinstance(expr.value, str):
        return expr.value
    return None


def is_written(items: Items) -> bool:
    """Tell whether a list holds literals, and nothing else."""
    return bool(items.items) and all(isinstance(item, Const) for item in items.items)


def show(expr: Expr | None) -> str:
    """Return a text that is the same for the same expression, wherever it stands."""
    text = ""
    match expr:
        case Ref():
            text = expr.name
        case Const():
            text = repr(expr.value)
        case Call():
            given = [show(value) for value in expr.args]
            given += [f"{key}={show(value)}" for key, value in expr.keywords]
            text = f"{show(expr.on)}{expr.func}({','.join(given)})"
        case Subscript():
            text = f"{show(expr.value)}[{show(expr.key)}]"
        case Member():
            text = f"{show(expr.value)}.{expr.name}"
        case Operation():
            text = f"{expr.operator}({','.join(map(show, expr.parts))})"
        case Text() | Items() | Pairs():
            kind = getattr(expr, "kind", type(expr).__name__)
            text = f"{kind}({','.join(map(show, parts_of(expr)))})"
    return text

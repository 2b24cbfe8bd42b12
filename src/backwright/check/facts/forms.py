"""The facts of a file: what it defines, what it does, and where."""

from collections.abc import Mapping
from typing import NamedTuple

from backwright.check.facts.expr import Call, Expr


class Import(NamedTuple):
    """One imported name: `name` is bound here to the dotted `target`."""

    name: str
    target: str
    line: int
    column: int
    scope: int
    typing_only: bool


class Param(NamedTuple):
    """A parameter; its kind is one of `positional`, `keyword`, `*`, `**`."""

    name: str
    annotation: Expr | None
    default: Expr | None
    kind: str
    line: int
    column: int


class Function(NamedTuple):
    """A function or method.

    Attributes:
        name: Its name.
        qualname: Its name with the classes and functions around it.
        line: The line of `def`.
        column: The column of its name.
        end_line: Its last line.
        is_async: Whether it is `async def`.
        klass: The index of the class whose method it is, or -1.
        parent: The index of the function around it, or -1.
        params: Its parameters, `self` too.
        returns: Its return annotation.
        decorators: Its decorators.
        documented: Whether it has a docstring.
        size: Its lines without signature, docstring and the items of lists.
        complexity: One plus its branches, counted as ruff's C901 does, but for those
            of functions within it, which count by themselves.
        depth: The deepest nesting of its blocks.
        generator: Whether it yields.
        stub: Whether it has no body to speak of (`...`, `pass`, not implemented).
    """

    name: str
    qualname: str
    line: int
    column: int
    end_line: int
    is_async: bool
    klass: int
    parent: int
    params: tuple[Param, ...]
    returns: Expr | None
    decorators: tuple[Expr, ...]
    documented: bool
    size: int
    complexity: int
    depth: int
    generator: bool
    stub: bool


class Field(NamedTuple):
    """A name assigned in the body of a class."""

    name: str
    annotation: Expr | None
    value: Expr | None
    line: int
    column: int


class Class(NamedTuple):
    """A class; `instance` maps the attributes set on `self` to what they are set to.

    Its `size` is its lines without the items of lists.
    """

    name: str
    qualname: str
    line: int
    column: int
    end_line: int
    bases: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]
    decorators: tuple[Expr, ...]
    fields: tuple[Field, ...]
    methods: Mapping[str, int]
    instance: Mapping[str, Expr]
    size: int
    documented: bool
    parent: int


class Assign(NamedTuple):
    """A name given a value; `form` is `=`, `with`, `for`, `+=` or `[]`.

    For `with` the value is what is entered; for `for`, what is iterated over.
    """

    target: str
    annotation: Expr | None
    value: Expr | None
    line: int
    column: int
    scope: int
    loop: int
    form: str


class Loop(NamedTuple):
    """A loop: `for`, `async for`, `while` or `comprehension`."""

    kind: str
    target: str
    iterable: Expr | None
    line: int
    scope: int
    parent: int


class Exit(NamedTuple):
    """A block in a loop that ends by leaving it: each line runs once a loop at most."""

    line: int
    end_line: int
    loop: int


class Access(NamedTuple):
    """A dotted name that is read."""

    name: str
    line: int
    column: int
    scope: int
    loop: int


class Comparison(NamedTuple):
    """Two expressions compared."""

    left: Expr
    operator: str
    right: Expr
    line: int
    column: int
    scope: int


class Raise(NamedTuple):
    """A `raise`; `handler` is the index of the handler around it, or -1."""

    error: Expr | None
    cause: Expr | None
    line: int
    column: int
    scope: int
    handler: int


class Handler(NamedTuple):
    """An `except`: the types it names, and whether it does nothing or raises again.

    It goes from `line` to `end_line`; `tried` is the line of its `try`.

    One that does nothing is not silent if a comment in it says why.
    """

    types: tuple[Expr, ...]
    name: str
    line: int
    column: int
    scope: int
    silent: bool
    raises: bool
    end_line: int
    tried: int


class Return(NamedTuple):
    """A value given back: `kind` is `return` or `yield`."""

    value: Expr | None
    line: int
    column: int
    scope: int
    kind: str


class Comment(NamedTuple):
    """A comment with its `#`."""

    text: str
    line: int
    column: int


class Outline(NamedTuple):
    """What other files may need to know of a file.

    `wiring` holds the calls that put an application together wherever they stand:
    routers, middleware, handlers; `routers` what they are called on, where that is
    made in a function: the function's index, the name, the call. `requested` are the
    paths that a test sends requests to, `*` for what is not written out; `named` the
    modules that texts name, for what loads them then. `generated` tells of a file whose
    head says that a program wrote it. `by_hand` are the calls that only run when
    somebody starts the file. `words` are the names that are read, and the texts that
    look like a header's name. `size` is `lines` without the items
    of lists.
    """

    module: str
    package: bool
    imports: tuple[Import, ...]
    functions: tuple[Function, ...]
    classes: tuple[Class, ...]
    assigns: tuple[Assign, ...]
    wiring: tuple[Call, ...]
    routers: tuple[tuple[int, str, Call], ...]
    words: frozenset[str]
    requested: tuple[str, ...]
    named: tuple[str, ...]
    generated: bool
    by_hand: tuple[Call, ...]
    lines: int
    size: int
    shape: str


class Body(NamedTuple):
    """What a file does; only its own check needs it.

    `asserts` are lines, `shared` the names that a function declares `global`.
    """

    calls: tuple[Call, ...]
    assigns: tuple[Assign, ...]
    loops: tuple[Loop, ...]
    exits: tuple[Exit, ...]
    accesses: tuple[Access, ...]
    comparisons: tuple[Comparison, ...]
    raises: tuple[Raise, ...]
    handlers: tuple[Handler, ...]
    returns: tuple[Return, ...]
    comments: tuple[Comment, ...]
    asserts: tuple[int, ...]
    shared: tuple[Access, ...]


class Facts(NamedTuple):
    """All that is known of a file."""

    outline: Outline
    body: Body

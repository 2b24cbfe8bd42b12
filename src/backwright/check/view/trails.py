"""Following names to what they stand for, without going round in circles."""

from typing import NamedTuple

from backwright.check.facts.expr import Call, Const, Expr, Items, Pairs, Ref, Subscript
from backwright.check.view.file import FileView

# So many names are followed from one to the next: what is longer, nobody reads.
LONGEST = 8


class Trail(NamedTuple):
    """A way from name to name.

    Whoever follows the parts of a value, and the parts of those, takes the trail along:
    `sql = f"{sql} LIMIT 1"` leads back to itself, and is followed once.
    """

    file: FileView
    scope: int
    names: frozenset[str] = frozenset()

    def follow(self, expr: Expr) -> tuple[Expr, "Trail"]:
        """Return what a name stands for, else what is given, and the way on."""
        is_met = isinstance(expr, Ref) and expr.name in self.names
        if not isinstance(expr, Ref) or is_met or len(self.names) == LONGEST:
            return expr, self
        found = self.file.value_of(expr, self.scope) or expr
        return found, self._replace(names=self.names | {expr.name})

    def choices(self, expr: Expr) -> tuple[Expr, ...]:
        """Return the values that one is chosen from, by a key of a written table.

        A table that is changed later holds nobody knows what; for one that is written
        elsewhere its name stands.
        """
        match expr:
            case Subscript(value=table):
                return self._held(table)
            case Call(method="get", on=on, receiver=name, args=(_, *default)):
                held = self._held(on or Ref(name))
                return (*held, *default) if held else ()
            case Ref(name=name):
                return self._unpacked(name)
        return ()

    def _unpacked(self, name: str) -> tuple[Expr, ...]:
        """Return what a name stands for that takes one part of what is chosen."""
        made = [
            one
            for one in self.file.body.assigns
            if one.scope == self.scope and name in one.target.split(", ")
        ]
        if len(made) != 1 or not isinstance(made[0].value, Call | Subscript):
            return ()
        at = made[0].target.split(", ").index(name)
        held = self.choices(made[0].value)
        rows = [one.items for one in held if isinstance(one, Items)]
        even = all(len(row) > at for row in rows) and len(rows) == len(held)
        return tuple(row[at] for row in rows) if even else ()

    def _held(self, table: Expr) -> tuple[Expr, ...]:
        if isinstance(table, Ref) and self._is_changed(table.name):
            return ()
        match self.follow(table)[0]:
            case Pairs(pairs=pairs):
                return tuple(value for _, value in pairs)
            case Items(items=items):
                return items
            case Subscript(value=outer):
                inner = (Subscript(one, Const(None)) for one in self._held(outer))
                return tuple(value for one in inner for value in self.choices(one))
            case Ref() as elsewhere:
                return (elsewhere,)
        return ()

    def _is_changed(self, name: str) -> bool:
        body = self.file.body
        return any(
            made.target == name and made.form in {"[]", "+="} for made in body.assigns
        ) or any(
            call.receiver == name
            for call in self.file.methods_named(
                "append", "extend", "insert", "setdefault", "update"
            )
        )

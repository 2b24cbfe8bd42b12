"""What a class is: its ancestors, in the project and outside it."""

from collections.abc import Iterable

from backwright.check.facts.expr import Call, Expr, Ref, Subscript
from backwright.check.facts.forms import Class
from backwright.check.view.names import Names

MOST = 200


class Ancestry:
    """Answers which classes a class descends from."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known: dict[str, frozenset[str]] = {}

    def of(self, name: str) -> frozenset[str]:
        """Return the canonical names of a class and all its ancestors."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = frozenset(self._walk(name))
        return found

    def _walk(self, name: str) -> set[str]:
        seen: set[str] = set()
        left = [name]
        # Code that is broken, or made to break us, may have a circle of thousands.
        while left and len(seen) < MOST:
            one = left.pop()
            if one in self._known:
                seen |= self._known[one]
            elif one not in seen:
                seen.add(one)
                left += filter(None, self._parents(one))
        return seen

    def _parents(self, name: str) -> list[str]:
        klass = self._names.classes.get(name)
        if klass is None:
            return self._from_assign(name)
        module = self.module_of(name, klass)
        bases = [self.base_name(module, base) for base in klass.bases]
        made = (self.base_name(module, item) for item in klass.decorators)
        return bases + [one for one in made if one.endswith(".as_declarative")]

    def _from_assign(self, name: str) -> list[str]:
        """`Base = declarative_base()` descends from what makes it, a `NewType` too."""
        assign = self._names.assigns.get(name)
        if assign is None or not isinstance(assign.value, Call):
            return []
        module = name.removesuffix(f".{assign.target}")
        made_by = self._names.resolve(module, assign.value.func)
        if made_by == "typing.NewType" and len(assign.value.args) > 1:
            return [self.base_name(module, assign.value.args[1])]
        return [made_by]

    @staticmethod
    def module_of(name: str, klass: Class) -> str:
        """Return the module that defines a class."""
        return name.removesuffix(f".{klass.qualname}")

    def base_name(self, module: str, base: Expr) -> str:
        """Return a base's canonical name; of `Generic[T]`, that of `Generic`."""
        if isinstance(base, Subscript):
            base = base.value
        if isinstance(base, Ref):
            return self._names.resolve(module, base.name)
        if isinstance(base, Call):
            return self._names.resolve(module, base.func)
        return ""

    def is_a(self, name: str, kinds: Iterable[str]) -> bool:
        """Tell whether a class is one of `kinds` or descends from one."""
        return bool(name) and not self.of(name).isdisjoint(kinds)

"""What a name means: aliases, imports and re-exports followed to the definition."""

from collections import defaultdict
from collections.abc import Mapping

from backwright.check.facts.expr import Expr, name_of
from backwright.check.facts.forms import Assign, Class, Function, Outline
from backwright.check.view.modules import Modules

LONGEST_CHAIN = 12
ACCESSORS = (".setter", ".deleter")


class Names:
    """Resolves names to where the thing is defined, or to `package.name`."""

    def __init__(self, outlines: Mapping[str, Outline], modules: Modules) -> None:
        self._outlines = outlines
        self.modules = modules
        self._tables: dict[str, dict[str, str]] = {}
        self._stars: dict[str, list[str]] = {}
        self._known: dict[tuple[str, str], str] = {}
        self._by_name: dict[str, list[str]] | None = None
        self._local: dict[str, dict[int, dict[str, str]]] = {}
        self.functions: dict[str, Function] = {}
        self.overloads: dict[str, list[Function]] = defaultdict(list)
        self.coroutines: set[str] = set()
        self.classes: dict[str, Class] = {}
        self.assigns: dict[str, Assign] = {}
        for module, outline in outlines.items():
            self._define(module, outline)

    def _define(self, module: str, outline: Outline) -> None:
        for function in outline.functions:
            name = f"{module}.{function.qualname}"
            if function.is_async:
                self.coroutines.add(function.name)
            by = [name_of(one) for one in function.decorators]
            if any(one.endswith("overload") for one in by):
                self.overloads[name].append(function)
            elif not any(one.endswith(ACCESSORS) for one in by):
                # What is defined again is what it is defined as last.
                self.functions[name] = function
        for klass in outline.classes:
            self.classes.setdefault(f"{module}.{klass.qualname}", klass)
        for assign in outline.assigns:
            self.assigns.setdefault(f"{module}.{assign.target}", assign)

    def results(self, name: str) -> list[Expr | None]:
        """Return the annotations of what a function gives back, one per overload."""
        variants = self.overloads.get(name) or [self.functions[name]]
        return [one.returns for one in variants]

    def resolve(self, module: str, dotted: str) -> str:
        """Return the canonical name of what `dotted` means at the top of a module."""
        key = (module, dotted)
        found = self._known.get(key)
        if found is None:
            self._known[key] = dotted
            found = self._known[key] = self._resolve(module, dotted, LONGEST_CHAIN)
        return found

    def _resolve(self, module: str, dotted: str, left: int) -> str:
        root, _, rest = dotted.partition(".")
        target = self._table(module).get(root)
        if target is None:
            return self._from_stars(module, dotted, left)
        whole = f"{target}.{rest}" if rest else target
        if target == f"{module}.{root}":
            return self._follow_assign(module, root, rest, whole, left)
        return self._absolute(whole, module, left)

    def _follow_assign(
        self, module: str, root: str, rest: str, whole: str, left: int
    ) -> str:
        """Follow `get_db = database.get_session` and the like."""
        assign = self.assigns.get(f"{module}.{root}")
        name = getattr(assign.value, "name", "") if assign else ""
        if not assign or not name or not left or type(assign.value).__name__ != "Ref":
            return whole
        if name.partition(".")[0] == root:
            return whole
        return self._resolve(module, f"{name}.{rest}" if rest else name, left - 1)

    def _absolute(self, dotted: str, importer: str, left: int) -> str:
        module, rest = self.modules.split(dotted, importer)
        if not module or not left:
            return dotted
        if not rest:
            return module
        if rest.partition(".")[0] in self._table(module):
            return self._resolve(module, rest, left - 1)
        return self._from_stars(module, rest, left - 1) or f"{module}.{rest}"

    def _from_stars(self, module: str, dotted: str, left: int) -> str:
        root = dotted.partition(".")[0]
        for source in self._stars.get(module, ()):
            if left and source != module and root in self._table(source):
                return self._resolve(source, dotted, left - 1)
        return dotted

    def _table(self, module: str) -> dict[str, str]:
        table = self._tables.get(module)
        if table is not None:
            return table
        table = self._tables[module] = {}
        outline = self._outlines.get(module)
        if outline is None:
            return table
        for made in outline.imports:
            if made.name == "*":
                source = self.modules.find(made.target[:-2], module)
                self._stars.setdefault(module, []).append(source)
            elif made.scope < 0 and "." not in made.name:
                table[made.name] = made.target
        for function in outline.functions:
            if function.klass < 0 and function.parent < 0:
                table[function.name] = f"{module}.{function.name}"
        for klass in outline.classes:
            table[klass.qualname.partition(".")[0]] = f"{module}.{klass.qualname}"
        for assign in outline.assigns:
            table.setdefault(assign.target, f"{module}.{assign.target}")
        return table

    def only_class_named(self, name: str) -> str:
        """Return the one class of the project with a bare name, or the name itself.

        An annotation in quotes may name a class that its file never imports.
        """
        if self._by_name is None:
            self._by_name = defaultdict(list)
            for whole, klass in self.classes.items():
                self._by_name[klass.name].append(whole)
        found = self._by_name.get(name, ())
        return found[0] if len(found) == 1 else name

    def resolve_in(self, module: str, scope: int, dotted: str) -> str:
        """Return what `dotted` means in a function, whose own imports count."""
        tables = self._local_tables(module) if scope >= 0 else None
        if not tables:
            return self.resolve(module, dotted)
        root, _, rest = dotted.partition(".")
        while scope >= 0:
            target = tables.get(scope, {}).get(root)
            if target:
                whole = f"{target}.{rest}" if rest else target
                return self._absolute(whole, module, LONGEST_CHAIN)
            scope = self._outlines[module].functions[scope].parent
        return self.resolve(module, dotted)

    def _local_tables(self, module: str) -> dict[int, dict[str, str]]:
        """Return what functions import for themselves, by function."""
        found = self._local.get(module)
        if found is None:
            found = self._local[module] = {}
            for made in self._outlines[module].imports:
                if made.scope >= 0 and "." not in made.name:
                    found.setdefault(made.scope, {})[made.name] = made.target
        return found

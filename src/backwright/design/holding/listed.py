"""Several values in one column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from backwright.design.types import IDENTITY, Cell, Type, Unknown
from backwright.kinds.bounds import Bounds
from backwright.kinds.catalogue import kinds
from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.schema import Schema, example

MOST: Final = 100
LONGER: Final = 12
USUAL: Final = Bounds(max_length=MOST)


@dataclass(frozen=True, slots=True)
class Listed:
    """A tuple of values, kept as one JSON document in their JSON form.

    Attributes:
        item: What each of them is.
        bounds: How many there may be.
    """

    item: Type
    bounds: Bounds = USUAL

    @property
    def domain(self) -> str:
        """A tuple, so that it cannot change."""
        return f"tuple[{self.item.domain}, ...]"

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """What the items need."""
        return self.item.domain_imports

    @property
    def request(self) -> str:
        """A list of bounded length."""
        return self._list_of(self.item.request)

    def _list_of(self, item: str) -> str:
        low = f"min_length={self.bounds.min_length}, " if self.bounds.min_length else ""
        example = f"examples=[[{self.item.samples[0].json}]]"
        said = f"{low}max_length={self.most}, {example}"
        return f"Annotated[list[{item}], Field({said})]"

    @property
    def most(self) -> int:
        """The most items that there may be."""
        return self.bounds.max_length or MOST

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """What `request` needs."""
        own = (Import("typing", "Annotated"), Import("pydantic", "Field"))
        return (*own, *self.item.request_imports)

    @property
    def query(self) -> str:
        """The same parameter several times."""
        return self._list_of(self.item.query)

    @property
    def response(self) -> str:
        """A list."""
        return f"list[{self.item.response}]"

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """What `response` needs."""
        return self.item.response_imports

    @property
    def request_schema(self) -> Schema:
        """A list of bounded length."""
        return self._schema_of(self.item.request_schema)

    def _schema_of(self, item: Schema) -> Schema:
        least = {"minItems": self.bounds.min_length} if self.bounds.min_length else {}
        return {
            "type": "array",
            "items": item,
            **least,
            "maxItems": self.most,
            "examples": [example(self.item.samples[0].json)],
        }

    @property
    def query_schema(self) -> Schema:
        """The same parameter several times."""
        return self._schema_of(self.item.query_schema)

    @property
    def response_schema(self) -> Schema:
        """A list."""
        return {"type": "array", "items": self.item.response_schema}

    @property
    def to_domain(self) -> str:
        """Each item, in a tuple."""
        return _each("tuple", self.item.to_domain)

    @property
    def to_response(self) -> str:
        """Each item, in a list."""
        return _each("list", self.item.to_response)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The one column that keeps them all."""
        document = kinds()["json"].use(())
        (item,) = self.item.cells
        return (
            Cell(
                python=f"list[{item.packed}]",
                column=document.column,
                column_imports=document.column_imports,
                migration=document.migration,
                to_row=_each("list", item.pack),
                scalar=document,
            ),
        )

    @property
    def from_row(self) -> str:
        """Each item, in a tuple."""
        (item,) = self.item.cells
        return _each("tuple", item.unpack).replace("{}", "{0}")

    @property
    def samples(self) -> tuple[Sample, ...]:
        """One item, and two."""
        items = self.item.samples
        first, both = items[:1], items[:2]
        least = self.bounds.min_length or 0
        return tuple(self._sample(some, least) for some in (both, first))

    def _sample(self, items: tuple[Sample, ...], least: int) -> Sample:
        some = [items[place % len(items)] for place in range(max(least, len(items)))]
        some = some[: self.most]
        made = "".join(f"{sample.python}, " for sample in some)
        said = ", ".join(sample.json for sample in some)
        return Sample(f"({made})", f"[{said}]")

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield which list it is, of some lengths."""
        least, items = self.bounds.min_length or 0, self.item.samples
        lengths = range(least, min(self.most, least + LONGER) + 1)
        longer = (self._sample(items[:size], size) for size in lengths if size)
        empty = () if least else (Sample("()", "[]"),)
        yield Unknown(path, tuple(dict.fromkeys([*self.samples, *empty, *longer])))

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return the list that was found."""
        return found.get(path, self.samples[0])

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What is no list, or too long, or has a wrong item."""
        item = self.item.samples[0].json
        inside = tuple(
            Refused(f"[{wrong.json}]", f"{wrong.why} inside")
            for wrong in self.item.refused[:1]
        )
        return (
            Refused("7", "no list"),
            Refused(f"[{item}] * {self.most + 1}", "too many"),
            *inside,
        )

    @property
    def strategy(self) -> str:
        """Tuples of all lengths."""
        low = f"min_size={self.bounds.min_length}, " if self.bounds.min_length else ""
        size = f"{low}max_size={min(self.most, 5)}"
        return f"st.lists({self.item.strategy}, {size}).map(tuple)"

    @property
    def key(self) -> Key | None:
        """No list is sorted by it."""
        return None


def _each(kind: str, step: str) -> str:
    """Return the step that takes a step with each item, into a list or a tuple."""
    if step == IDENTITY:
        return f"{kind}({{}})"
    items = f"{step.format('item')} for item in {{}}"
    return f"[{items}]" if kind == "list" else f"tuple({items})"

"""Compares two contracts, operation by operation."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.merge.contract.difference import Difference
from backwright.merge.contract.document import Document, Json, Operation
from backwright.merge.contract.found import gathered, of_operation
from backwright.merge.contract.messages import Messages
from backwright.merge.contract.parameters import compare_parameters
from backwright.merge.contract.schemas import Schemas

Pair = tuple[str, str]


def compare(old: Json, new: Json) -> list[Difference]:
    """Return the differences between two OpenAPI documents, breaking ones first.

    Args:
        old: The contract that clients know.
        new: What it becomes.
    """
    schemas = Schemas(Document(old), Document(new))
    return gathered(_Contracts(schemas).differences())


@dataclass(frozen=True)
class _Contracts:
    schemas: Schemas

    def differences(self) -> Iterator[Difference]:
        left, right = self.schemas.old.operations, self.schemas.new.operations
        come = [operation for key, operation in right.items() if key not in left]
        gone = [operation for key, operation in left.items() if key not in right]
        for operation in gone:
            yield _gone(operation, come)
        for operation in come:
            yield Difference(operation.name, "operation-added", "added", breaking=False)
        for key, operation in left.items():
            if key in right:
                found = self._operation(operation, right[key])
                yield from of_operation(found, right[key].name)

    def _operation(self, old: Operation, new: Operation) -> Iterator[Difference]:
        yield from _facts(old, new)
        yield from _access(old, new)
        yield from compare_parameters(old, new, self.schemas)
        yield from Messages(self.schemas, new.name).compare(old.body, new.body)


def _gone(operation: Operation, come: list[Operation]) -> Difference:
    identity = operation.body.get("operationId")
    moved = [
        each for each in come if identity and each.body.get("operationId") == identity
    ]
    message = f"moved to {moved[0].name}" if moved else "removed"
    code = "operation-moved" if moved else "operation-removed"
    return Difference(operation.name, code, message, breaking=True)


def _facts(old: Operation, new: Operation) -> Iterator[Difference]:
    names = old.body.get("operationId"), new.body.get("operationId")
    if names[0] != names[1]:
        message = f"generated clients call it {names[1]}, not {names[0]}"
        yield Difference(new.name, "operation-renamed", message, breaking=False)
    if new.body.get("deprecated") and not old.body.get("deprecated"):
        yield Difference(new.name, "deprecated", "deprecated", breaking=False)


def _access(old: Operation, new: Operation) -> Iterator[Difference]:
    """Compare who is let in: each way that was enough must be enough still."""
    left, right = (_ways(each) for each in (old, new))
    shut = [way for way in left if not any(need <= way for need in right)]
    opened = [way for way in right if not any(need <= way for need in left)]
    for way in sorted(shut, key=sorted):
        words = _said(way)
        message = f"{words} is no longer enough; needed is {_either(right)}"
        yield Difference(new.name, "access-tightened", message, breaking=True)
    if opened and not shut:
        message = f"now enough: {_either(frozenset(opened))}"
        yield Difference(new.name, "access-loosened", message, breaking=False)


def _ways(operation: Operation) -> frozenset[frozenset[str]]:
    return operation.security or frozenset({frozenset()})


def _said(way: frozenset[str]) -> str:
    return " and ".join(sorted(way)) or "no login"


def _either(ways: frozenset[frozenset[str]]) -> str:
    return ", or ".join(sorted(map(_said, ways)))

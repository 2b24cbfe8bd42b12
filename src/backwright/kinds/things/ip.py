"""`ip`."""

import ipaddress
from typing import ClassVar

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import WIRE, Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.traits import Trait


class Ip(Kind):
    """An address of the internet, version 4 or 6, kept in its shortest form."""

    name: ClassVar[str] = "ip"
    form: ClassVar[str] = "ip"
    domain: ClassVar[str] = "str"
    response: ClassVar[str] = "str"
    traits: ClassVar[frozenset[Trait]] = frozenset(
        {
            Trait.SEARCHABLE,
            Trait.SORTABLE,
            Trait.FILTERABLE,
            Trait.UNIQUE,
            Trait.INDEXABLE,
            Trait.DEFAULT,
            Trait.LISTABLE,
        }
    )
    key: ClassVar[Key | None] = Key(KeyForm.TEXT, '""', "''")
    expression: ClassVar[str] = "text"

    def request(self, use: Scalar) -> str:
        """Return the annotation, which takes either version and shortens it."""
        del use
        return "Address"

    def request_schema(self, use: Scalar) -> Schema:
        """Return both versions."""
        versions = ("ipv4", "ipv6")
        return {
            "anyOf": [{"type": "string", "format": each} for each in versions],
            "examples": list(self.examples(use)[:1]),
        }

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        del use
        return (Import(WIRE, "Address"),)

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "String(39)"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.String(39)"

    def read(self, use: Scalar, value: object) -> object:
        """Return the address in its shortest form."""
        del use
        try:
            address = ipaddress.ip_address(str(value))
        except ValueError as wrong:
            raise Misfit(
                f"`{value}` is no address", 'write it as "192.0.2.1"'
            ) from wrong
        if "%" in str(address):
            raise Misfit(f"`{value}` names a network card of one machine")
        return str(address)

    def python(self, use: Scalar, value: object) -> str:
        """Return the address in quotes."""
        del use
        return f'"{value}"'

    def sql(self, use: Scalar, value: object) -> str:
        """Return the address in quotes."""
        del use
        return f"'{value}'"

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return addresses that are nobody's."""
        del use
        return ("192.0.2.1", "2001:db8::1")

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is no address, or one of this machine only."""
        del use
        return (
            Refused('"192.0.2.256"', "no address"),
            Refused('"fe80::1%eth0"', "with a network card"),
            Refused("7", "a number"),
        )

    def strategy(self, use: Scalar) -> str:
        """Return all addresses of both versions."""
        del use
        return "st.ip_addresses().map(str)"

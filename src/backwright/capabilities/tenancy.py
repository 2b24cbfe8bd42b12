"""Tenancy by row."""

from backwright.capabilities import Capability, Served


class Tenancy(Capability):
    """The rows of several tenants are kept apart, in one database."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return service.tenancy

"""Computed fields."""

from backwright.capabilities import Capability, Served


class Computed(Capability):
    """Responses have fields that are not stored."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.computed for entity in service.kept)

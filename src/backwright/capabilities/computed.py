"""Computed fields."""

from backwright.capabilities import Capability, Served


class Computed(Capability):
    """Responses have fields whose bodies are the user's own code."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.own_computed for entity in service.kept)

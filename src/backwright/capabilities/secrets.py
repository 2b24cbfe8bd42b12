"""Hashed fields."""

from backwright.capabilities import Capability, Served


class Secrets(Capability):
    """Some columns hold the hash of what was given."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any("hashed" in entity.traits for entity in service.kept)

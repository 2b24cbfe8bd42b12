"""Encryption at rest."""

from backwright.capabilities import Capability, Served


class Encryption(Capability):
    """Some columns are encrypted with a key from the settings."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any("encrypted" in entity.traits for entity in service.kept)

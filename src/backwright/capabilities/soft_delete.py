"""Deleting that can be undone."""

from backwright.capabilities import Capability, Served


class SoftDelete(Capability):
    """Deleted rows are kept and hidden."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.soft_delete for entity in service.kept)

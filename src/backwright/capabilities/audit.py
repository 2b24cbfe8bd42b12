"""The audit log."""

from backwright.capabilities import Capability, Served


class Audit(Capability):
    """Every change is written down: who, what, when."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.audit for entity in service.kept)

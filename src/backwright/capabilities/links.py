"""Many-to-many relations."""

from backwright.capabilities import Capability, Served


class Links(Capability):
    """Entities refer to many others, through tables of pairs."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.links for entity in service.kept)

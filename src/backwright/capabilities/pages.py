"""Pages by number."""

from backwright.capabilities import Capability, Served


class Pages(Capability):
    """Lists have pages with numbers, and a total."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        some = any(entity.paged_by_number for entity in service.kept)
        return some or service.paged_by_number

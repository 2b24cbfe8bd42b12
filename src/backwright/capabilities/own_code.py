"""Code of the user's own."""

from backwright.capabilities import Capability, Served


class OwnCode(Capability):
    """The service asks code of the user's own, which needs tools."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.actions or entity.own_computed for entity in service.kept)

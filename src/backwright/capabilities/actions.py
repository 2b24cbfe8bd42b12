"""Use cases of the user's own."""

from backwright.capabilities import Capability, Served


class Actions(Capability):
    """The service has use cases whose bodies are the user's own code."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.actions for entity in service.kept)

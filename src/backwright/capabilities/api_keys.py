"""Keys for machines."""

from backwright.capabilities import Capability, Served


class ApiKeys(Capability):
    """Machine clients come in with a key that carries roles and a rate limit."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return service.has_api_keys

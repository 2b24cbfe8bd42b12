"""A declared shape of errors."""

from backwright.capabilities import Capability, Served


class ErrorShape(Capability):
    """Errors have a shape of the blueprint's own instead of problem+json."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return not service.has_problems

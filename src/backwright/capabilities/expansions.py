"""What an answer shows of what it refers to."""

from backwright.capabilities import Capability, Served


class Expansions(Capability):
    """Answers show what they refer to, where `expand=` asks for it."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.expandable for entity in service.kept)

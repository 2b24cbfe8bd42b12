"""Uploaded files."""

from backwright.capabilities import Capability, Served


class Files(Capability):
    """Files are uploaded, checked while they are read, kept and served."""

    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""
        return any(entity.files for entity in service.kept)

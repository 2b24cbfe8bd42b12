"""A name that a written module imports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """One name from one module of the written service or of a library.

    Attributes:
        module: The module, in the layout `layered`: `app.domain.entities.jobs`.
        name: The name; empty for the module itself.
    """

    module: str
    name: str = ""

    @property
    def line(self) -> str:
        """The statement."""
        if not self.name:
            return f"import {self.module}"
        return f"from {self.module} import {self.name}"

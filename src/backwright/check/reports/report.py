"""What a report tells, whatever its form."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from backwright.check.baseline import Key
from backwright.check.reports.layer_map import LayerMap
from backwright.diagnostics import Diagnostic

if TYPE_CHECKING:
    from backwright.check.rule import Rules

NO_LAYERS = LayerMap((), ())


@dataclass(frozen=True)
class Report:
    """The findings of one run and what lies around them.

    Attributes:
        found: What is told.
        rules: The rules by name, for forms that explain them.
        name: What the project is called.
        layers: The layers and the imports between them, for forms that draw them.
        baseline: What was found when the baseline was written; None without one.
        everything: What is found today, with what the baseline covers.
    """

    found: list[Diagnostic]
    rules: "Rules" = field(default_factory=dict)
    name: str = ""
    layers: LayerMap = NO_LAYERS
    baseline: Counter[Key] | None = None
    everything: list[Diagnostic] = field(default_factory=list)

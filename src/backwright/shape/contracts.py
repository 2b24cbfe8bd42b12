"""The import contracts of a written service, as import-linter reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from backwright.shape.layouts import LAYOUTS

FRAMEWORKS: Final = (
    "alembic",
    "argon2",
    "fastapi",
    "jwt",
    "pydantic",
    "sqlalchemy",
    "starlette",
    "structlog",
)


@dataclass(frozen=True, slots=True)
class Contract:
    """One contract.

    Attributes:
        name: What it promises.
        type: The kind of contract, in import-linter's words.
        settings: Its other settings, as pairs of a key and a TOML value.
    """

    name: str
    type: str
    settings: tuple[tuple[str, str], ...]


def contracts(layout: str) -> tuple[Contract, ...]:
    """Return the contracts of a layout.

    Args:
        layout: The name of the layout.
    """
    if LAYOUTS[layout].by_feature:
        return _BY_FEATURE
    return _by_layer(*_PACKAGES[layout])


_PACKAGES: Final = {
    "layered": ("presentation", "infrastructure", "application"),
    "crud": ("api", "data", "services"),
    "hexagonal": ("adapters.inbound", "adapters.outbound", "application"),
}


def _by_layer(outer: str, outside: str, use_cases: str) -> tuple[Contract, ...]:
    """Return the contracts where each layer is a package.

    Args:
        outer: The package of HTTP.
        outside: The package of the database and other outside things.
        use_cases: The package of the use cases.
    """
    inner = (f"app.{use_cases}", "app.domain")
    return (
        *_layers(outer, outside, use_cases),
        _forbidden("Domain and application reach no framework", inner, FRAMEWORKS),
        _protected(
            "Only the wiring sees infrastructure",
            (f"app.{outside}",),
            ("app.main", f"app.{outer}.dependencies"),
        ),
        _protected(
            "Only repositories see models",
            (f"app.{outside}.models",),
            (f"app.{outside}.repositories", f"app.{outside}.statements"),
        ),
        Contract("No cycles", "acyclic_siblings", (("ancestors", '["app"]'),)),
    )


def _layers(outer: str, outside: str, use_cases: str) -> tuple[Contract, ...]:
    parent, nested, _ = outer.partition(".")
    outermost = (parent,) if nested else (outer, outside)
    order = ("main", *outermost, use_cases, "domain", "core")
    whole = _layer("Layers import inward", "app", order)
    if not nested:
        return (whole,)
    sides = tuple(side.partition(".")[2] for side in (outer, outside))
    return (whole, _layer("HTTP is outermost", f"app.{parent}", sides))


def _layer(name: str, container: str, order: Iterable[str]) -> Contract:
    settings = (
        ("containers", _array((container,))),
        ("layers", _array(order)),
        ("exhaustive", "true"),
    )
    return Contract(name, "layers", settings)


def _forbidden(name: str, sources: Iterable[str], forbidden: Iterable[str]) -> Contract:
    settings = (
        ("source_modules", _array(sources)),
        ("forbidden_modules", _array(forbidden)),
    )
    return Contract(name, "forbidden", settings)


def _protected(
    name: str, protected: Iterable[str], importers: Iterable[str]
) -> Contract:
    settings = (
        ("protected_modules", _array(protected)),
        ("allowed_importers", _array(importers)),
    )
    return Contract(name, "protected", settings)


def _array(names: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


_INNER: Final = (
    "app.domain",
    "app.application",
    "app.*.entity",
    "app.*.access",
    "app.*.commands",
    "app.*.port",
    "app.*.service",
)
_OUTSIDE: Final = (
    "app.infrastructure",
    "app.*.mapper",
    "app.*.model",
    "app.*.repository",
    "app.*.statements",
)
_WITHIN_A_FEATURE: Final = (
    "(router)",
    "(dependencies)",
    "(schemas)",
    "(repository)",
    "(mapper)",
    "(model)",
    "(service)",
    "(actions) | (computed)",
    "(access) | (port)",
    "(commands)",
    "(entity)",
)
_BY_FEATURE: Final = (
    Contract(
        "Within a feature, layers import inward",
        "layers",
        (
            ("containers", _array(("app.*",))),
            ("layers", _array(_WITHIN_A_FEATURE)),
        ),
    ),
    _forbidden("Use cases and domain reach no framework", _INNER, FRAMEWORKS),
    _forbidden(
        "Use cases and domain reach nothing outside",
        _INNER,
        (*_OUTSIDE, "app.presentation", "app.*.router", "app.*.schemas"),
    ),
    _protected(
        "Only the wiring sees infrastructure",
        _OUTSIDE,
        (
            "app.main",
            "app.presentation.dependencies",
            "app.*.dependencies",
            *_OUTSIDE,
        ),
    ),
    _protected(
        "Only repositories see models",
        ("app.*.model", "app.infrastructure.models"),
        (
            "app.*.repository",
            "app.*.statements",
            "app.infrastructure.repositories",
        ),
    ),
)

"""What will be built: a blueprint's meaning, complete, with nothing left to guess."""

from backwright.design.resolve.blueprint import design

__all__ = ["design"]

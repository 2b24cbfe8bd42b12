"""Design + templates → Tree, all in memory."""

from backwright.render.service import render

__all__ = ["render"]

"""The contract of a written service: the OpenAPI document that its app publishes."""

from backwright.render.contract.document import contract

__all__ = ["contract"]

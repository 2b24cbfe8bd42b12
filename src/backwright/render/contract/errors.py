"""What is sent of an error."""

import ast
from typing import Final

from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema, reference
from backwright.render.contract.models import Models, listed, sent
from backwright.render.contract.routes import JSON
from backwright.render.views.app_presentation_problems import view

NAME: Final = "Problem"


def media_type(service: Service) -> str:
    """Return the type that errors are sent as."""
    return "application/problem+json" if service.api.problems else JSON


def errors(service: Service) -> Models:
    """Return the schema of an error, and of what it is made of."""
    if not service.api.problems:
        return {NAME: ast.literal_eval(view(service).schema)}
    field = sent(
        "FieldProblem",
        "What is wrong with one part of a request.",
        {"path": _text("body.name"), "message": _text("Field required")},
    )
    problem = sent(
        NAME,
        "Why a request failed; `code` is stable, `detail` is for people.",
        {
            "status": {"type": "integer", "examples": [404]},
            "code": _text("not_found"),
            "detail": TEXT,
            "errors": listed(reference("FieldProblem")),
            "title": _text("Not Found"),
            "request_id": TEXT,
        },
        beside={"type": {**TEXT, "default": "about:blank"}},
    )
    return {**field, **problem}


def _text(example: str) -> Schema:
    return {**TEXT, "examples": [example]}

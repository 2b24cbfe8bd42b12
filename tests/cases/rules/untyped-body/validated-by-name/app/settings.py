from typing import Any

from fastapi import APIRouter, HTTPException

router = APIRouter()


def validate_providers(config: dict[str, Any]) -> None:
    if config.keys() - {"mail"}:
        raise HTTPException(422)


@router.post("/configure")
def configure(config: dict[str, Any]) -> None:
    validate_providers(config)


@router.post("/store")
def store(config: dict[str, Any]) -> None: ...

from typing import Optional

from fastapi import APIRouter
from fastapi_pagination import Page

from app.models import Hero, HeroPublic

router = APIRouter(prefix="/heroes")


@router.get("/all")
def read_all() -> list[Hero]:
    return []


@router.get("/page", response_model=Page[Hero])
def read_page():
    return []


@router.get("/maybe")
def read_maybe(name: str) -> Optional[Hero]:
    return None


@router.get("/found", response_model=list[Hero] | None)
def read_found():
    return None


@router.get("/public", response_model=Page[HeroPublic])
def read_public() -> list[Hero]:
    return []


@router.get("/base")
def read_base() -> HeroBase:
    return HeroBase(name="")

import re

from fastapi import APIRouter
from pydantic import BaseModel

from app.finding import Finder, Kept, matching

router = APIRouter()


class Search(BaseModel):
    pattern: str
    size: int


@router.post("/body")
def by_body(search: Search) -> bool:
    return bool(re.search(search.pattern, "x"))


@router.post("/size")
def by_number(search: Search) -> bool:
    return bool(re.search(r"a{%d}" % search.size, "x"))


@router.get("/helper")
def by_helper(wanted: str) -> list[str]:
    return matching(["ann"], wanted)


@router.get("/method")
def by_method(wanted: str) -> list[str]:
    return Finder().find(wanted=wanted)


@router.get("/text")
def in_text(text: str) -> list[str]:
    return matching([text], r"\w+")


@router.get("/joined")
def joined(text: str) -> bool:
    text = "^" + text
    return bool(re.match(text, "x"))


@router.get("/formatted")
def formatted(text: str) -> str:
    return re.sub("{}+".format(text), "x", "y")


@router.get("/kept")
def kept(text: str) -> bool:
    return Kept(text).fits("x")


@router.get("/escaped")
def escaped(text: str) -> bool:
    text = re.escape(text)
    return bool(re.match(f"^{text}$", "x"))

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from backwright.merge.contract.operations import compare

CASES = Path(__file__).parents[3] / "cases/contract"
Json = dict[str, Any]


def cases(pattern: str) -> list[Json]:
    reader = YAML(typ="safe", pure=True)
    return [
        each for place in sorted(CASES.glob(pattern)) for each in reader.load(place)
    ]


def document(paths: Json, schemas: Json | None = None) -> Json:
    return {
        "openapi": "3.1.0",
        "paths": paths,
        "components": {"schemas": schemas or {}},
    }


def sent(schema: object) -> Json:
    content = {"application/json": {"schema": schema}}
    body = {"required": True, "content": content}
    return document({"/a": {"post": {"requestBody": body, "responses": {}}}})


def returned(schema: object) -> Json:
    content = {"application/json": {"schema": schema}}
    return document({"/a": {"get": {"responses": {"200": {"content": content}}}}})


def verdict(old: Json, new: Json) -> str:
    found = compare(old, new)
    if not found:
        return "same"
    return "breaking" if any(each.breaking for each in found) else "harmless"


@pytest.mark.parametrize("case", cases("schemas-*.yaml"), ids=lambda case: case["case"])
def test_schemas(case: Json) -> None:
    found = {
        "request": verdict(sent(case["old"]), sent(case["new"])),
        "response": verdict(returned(case["old"]), returned(case["new"])),
    }
    assert found == {way: case[way] for way in found}


@pytest.mark.parametrize(
    "case", cases("operations.yaml"), ids=lambda case: case["case"]
)
def test_operations(case: Json) -> None:
    found = compare(document(case["old"]), document(case["new"]))
    assert sorted(case["found"]) == sorted(
        f"{'breaking' if each.breaking else 'harmless'} {each.code} {each.place}"
        for each in found
    )


REF = {"$ref": "#/components/schemas/Job"}


def using(job: Json) -> Json:
    content = {"application/json": {"schema": REF}}
    many = {"application/json": {"schema": {"type": "array", "items": REF}}}
    paths = {
        "/jobs": {"get": {"responses": {"200": {"content": many}}}},
        "/jobs/{id}": {
            "get": {"responses": {"200": {"content": content}}},
            "put": {"requestBody": {"content": content}, "responses": {}},
        },
    }
    return document(paths, {"Job": job})


def test_a_shared_schema_is_told_once_for_each_way_with_its_operations() -> None:
    old = using({"type": "object", "properties": {"note": {"maxLength": 9}}})
    new = using({"type": "object", "properties": {"note": {"maxLength": 5}}})
    first, second = compare(old, new)
    assert (first.place, first.direction, first.breaking) == (
        "Job.note",
        "request",
        True,
    )
    assert first.operations == ("PUT /jobs/{id}",)
    assert (second.direction, second.breaking) == ("response", False)
    assert second.operations == ("GET /jobs", "GET /jobs/{id}")


def test_a_schema_that_contains_itself() -> None:
    old = using(
        {"type": "object", "properties": {"next": REF, "a": {"type": "string"}}}
    )
    new = using({"type": "object", "properties": {"next": REF}})
    assert {each.place for each in compare(old, new)} == {"Job.a"}


def test_a_renamed_component_is_no_difference() -> None:
    job = {"type": "object", "properties": {"a": {"type": "string"}}}
    old = using(job)
    new = json.loads(json.dumps(old).replace("schemas/Job", "schemas/JobRead"))
    new["components"] = {"schemas": {"JobRead": job}}
    assert compare(old, new) == []


def test_a_field_that_looks_renamed_is_asked_about() -> None:
    old = using({"type": "object", "properties": {"note": {"type": "string"}}})
    new = using({"type": "object", "properties": {"remark": {"type": "string"}}})
    removed = [each for each in compare(old, new) if each.code == "field-removed"]
    assert {each.message for each in removed} == {"removed; is it now `remark`?"}


def test_whatever_a_document_lacks_or_refers_to_wrongly() -> None:
    assert compare({}, {}) == []
    wrong = document({"/a": {"get": {"responses": {"200": {"$ref": "#/no/such"}}}}})
    assert compare(wrong, wrong) == []


PREFIX = "#/components/schemas/"
THING = {"type": "object", "properties": {"note": {"type": "string"}}}
BARE = {"type": "object", "properties": {}}


def both(inside: Json, thing: Json) -> Json:
    """Return a contract that returns a thing alone, and one beside another."""
    reference = {"$ref": f"{PREFIX}Thing"}
    whole = {"type": "object", "properties": {"one": reference, "other": inside}}
    document = returned(whole)
    document["components"]["schemas"] = {"Thing": thing}
    return document


def test_a_component_that_may_be_null_is_that_component() -> None:
    inside = {"anyOf": [{"$ref": f"{PREFIX}Thing"}, {"type": "null"}]}
    found = compare(both(inside, THING), both(inside, BARE))
    assert [each.place for each in found] == ["Thing.note"]


def test_what_stands_beside_a_reference_is_compared_for_each_place() -> None:
    def sent_words(first: str, second: str) -> Json:
        word = {"$ref": f"{PREFIX}Word"}
        properties = {
            "a": {**word, "default": first},
            "b": {**word, "default": second, "title": second},
        }
        document = sent({"type": "object", "properties": properties})
        document["components"]["schemas"] = {"Word": {"enum": ["x", "y"]}}
        return document

    found = compare(sent_words("x", "x"), sent_words("x", "y"))
    assert [(each.code, each.place) for each in found] == [
        ("default-changed", "POST /a body.b")
    ]


def test_a_field_that_is_only_called_otherwise_is_asked_about() -> None:
    old = {
        "type": "object",
        "properties": {"note": {"type": "string", "title": "Note"}},
    }
    new = {
        "type": "object",
        "properties": {"text": {"type": "string", "title": "Text"}},
    }
    (found,) = (each for each in compare(returned(old), returned(new)) if each.breaking)
    assert found.message == "removed; is it now `text`?"


def test_a_value_within_itself_is_compared_once() -> None:
    def nested(limit: int) -> Json:
        paths = returned({"$ref": "#/components/schemas/Ant"})["paths"]
        value = {"$ref": "#/components/schemas/Any"}
        held = {"anyOf": [value, {"type": "null"}]}
        anything = [{"type": "array", "items": held}, {"type": "string"}]
        note = {"anyOf": [value | {"examples": [{}]}, {"type": "null"}]}
        size = {"type": "integer", "maximum": limit}
        ant = {"type": "object", "properties": {"note": note, "size": size}}
        return document(paths, {"Ant": ant, "Any": {"anyOf": anything}})

    assert [each.code for each in compare(nested(9), nested(8))]

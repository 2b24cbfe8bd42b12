"""Contracts as a blueprint."""

import json
from typing import Any

import pytest

from backwright.diagnostics import Rejected
from backwright.importing.openapi.reading import read
from backwright.importing.proving import Imported
from tests.unit.importing.designs import imported

ID = {"type": "integer"}
SECURED = [{"token": []}]


def operation(
    answer: object = None, body: object = None, security: object = None
) -> dict[str, Any]:
    """Return an operation that answers a schema, and takes one."""
    made: dict[str, Any] = {"responses": {"200": {"content": content(answer)}}}
    if body is not None:
        made["requestBody"] = {"content": content(body)}
    if security is not None:
        made["security"] = security
    return made


def content(schema: object) -> dict[str, Any]:
    return {"application/json": {"schema": schema or {"type": "object"}}}


def contract(
    read: dict[str, Any],
    create: dict[str, Any],
    version: str = "3.1.0",
    **more: Any,  # noqa: ANN401 (JSON)
) -> dict[str, Any]:
    """Return a contract that serves jobs."""
    refer = {"$ref": "#/components/schemas/JobRead"}
    made = {"$ref": "#/components/schemas/JobCreate"}
    return {
        "openapi": version,
        "info": {"title": "Shop", "description": "Sells things."},
        "paths": {
            "/api/v2/jobs": {
                "get": operation({"type": "array", "items": refer}),
                "post": operation(refer, made, SECURED),
            },
            "/api/v2/jobs/{job_id}": {
                "get": operation(refer),
                "patch": operation(refer, made, SECURED),
            },
            **more.pop("paths", {}),
        },
        "components": {
            "schemas": {
                "JobRead": {"type": "object", **read},
                "JobCreate": {"type": "object", **create},
                **more.pop("schemas", {}),
            },
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        **more,
    }


def blueprint_of(document: object) -> Imported:
    return imported(read(json.dumps(document), "shop.json", "shop"))


def lines_of(properties: dict[str, Any], version: str = "3.1.0") -> str:
    said = {"properties": {"id": ID, **properties}, "required": ["id", *properties]}
    return blueprint_of(contract(said, said, version)).text


class TestSchemas:
    @pytest.mark.parametrize(
        ("schema", "line"),
        [
            (
                {"type": "string", "maxLength": 80, "minLength": 2},
                "string(80) length 2..",
            ),
            ({"type": "string", "format": "date-time"}, "datetime"),
            ({"type": "string", "format": "email"}, "email"),
            ({"type": "string", "format": "uri"}, "url"),
            ({"type": "string", "pattern": "^[a-z]+$"}, "text matches /^[a-z]+$/"),
            ({"type": "string", "enum": ["a", "b"], "default": "a"}, "enum(a, b) = a"),
            ({"const": "only"}, "enum(only)"),
            ({"type": "integer", "minimum": 1, "maximum": 5}, "int 1..5"),
            ({"type": "integer", "exclusiveMinimum": 0}, "int > 0"),
            ({"type": "integer", "format": "int64"}, "bigint"),
            ({"type": "number", "maximum": 9.5}, "float <= 9.5"),
            ({"type": "number", "multipleOf": 0.01, "maximum": 99.99}, "decimal(4,2)"),
            ({"type": ["string", "null"], "format": "date"}, "date?"),
            ({"anyOf": [{"type": "boolean"}, {"type": "null"}]}, "bool?"),
            ({"allOf": [{"type": "string"}, {"maxLength": 9}]}, "string(9)"),
            ({"type": "array", "items": {"type": "integer"}}, "list of int"),
            ({"type": "object"}, "json"),
        ],
    )
    def test_say_a_field(self, schema: dict[str, Any], line: str) -> None:
        assert f"      thing: {line}\n" in lines_of({"thing": schema})

    def test_of_3_0_say_null_and_open_ends_in_their_own_way(self) -> None:
        thing = {
            "type": "integer",
            "nullable": True,
            "minimum": 0,
            "exclusiveMinimum": True,
        }
        assert "thing: int? > 0\n" in lines_of({"thing": thing}, "3.0.3")

    def test_that_refer_to_themselves_end(self) -> None:
        node = {"properties": {"child": {"$ref": "#/components/schemas/Node"}}}
        loop = {"$ref": "#/components/schemas/Loop"}
        schemas = {
            "Node": node,
            "Loop": loop,
            "Twist": {"allOf": [{"$ref": "#/components/schemas/Twist"}]},
        }
        things = {
            name.lower(): {"$ref": f"#/components/schemas/{name}"} for name in schemas
        }
        said = {"properties": {"id": ID, **things}}
        text = blueprint_of(contract(said, said, schemas=schemas)).text
        assert "node: json?  # was an object of child" in text
        assert "loop: json?" in text
        assert "twist: json?" in text

    def test_that_grow_with_each_step_are_read_once(self) -> None:
        schemas: dict[str, Any] = {"S60": {"type": "array", "items": {}}}
        schemas["S60"]["items"] = {"$ref": "#/components/schemas/S60"}
        for number in range(60):
            twice = [{"$ref": f"#/components/schemas/S{number + 1}"}] * 2
            schemas[f"S{number}"] = {"allOf": twice, "anyOf": twice}
        said = {"properties": {"id": ID, "it": {"$ref": "#/components/schemas/S0"}}}
        assert "it: json?" in blueprint_of(contract(said, said, schemas=schemas)).text

    def test_elsewhere_are_left_out(self) -> None:
        assert "thing: json" in lines_of({"thing": {"$ref": "other.json#/Thing"}})


class TestResources:
    def test_tell_access_with_caution(self) -> None:
        said = {"properties": {"id": ID, "createdBy": ID, "name": {"type": "string"}}}
        given = {"properties": {"name": {"type": "string"}}}
        text = blueprint_of(contract(said, given)).text
        access = "      read: anyone\n      create: user\n      update: own\n"
        assert access in text
        assert "owner: created_by" in text

    def test_of_a_contract_without_security_have_no_access(self) -> None:
        document = contract({"properties": {"id": ID, "name": {"type": "string"}}}, {})
        del document["components"]["securitySchemes"]
        assert "access:" not in blueprint_of(document).text

    def test_refer_by_id_or_by_a_whole_row(self) -> None:
        seller = {
            "type": "object",
            "properties": {"id": ID, "name": {"type": "string"}},
        }
        of_seller = {"$ref": "#/components/schemas/SellerRead"}
        said = {
            "properties": {
                "id": ID,
                "seller_id": ID,
                "buyer": {"$ref": "#/components/schemas/SellerRead"},
                "others": {"type": "array", "items": of_seller},
            },
            "required": ["seller_id", "buyer", "others"],
        }
        paths = {
            "/api/v2/sellers": {"get": operation({"type": "array", "items": of_seller})}
        }
        text = blueprint_of(
            contract(said, said, paths=paths, schemas={"SellerRead": seller})
        ).text
        assert "seller: Seller\n" in text
        assert "buyer: Seller\n" in text
        assert "others: list of Seller\n" in text

    def test_tell_routes_that_become_nothing(self) -> None:
        said = {"properties": {"id": ID, "name": {"type": "string"}}}
        paths = {
            "/api/v2/jobs/{id}/retry": {"post": operation()},
            "/health/live": {"get": operation()},
        }
        found = blueprint_of(contract(said, said, paths=paths))
        (remark,) = found.remarks
        assert remark.message.startswith("POST /api/v2/jobs/{id}/retry was left out")
        assert f"# {remark.message}" in found.text
        assert "prefix: /api/v2" in found.text

    def test_of_singular_paths_and_searches_are_told_apart(self) -> None:
        pet = {"type": "object", "properties": {"id": ID, "jobId": ID}}
        of_pet = {"$ref": "#/components/schemas/Pet"}
        said = {"properties": {"id": ID, "petId": ID}, "required": ["petId"]}
        paths = {
            "/pet/{petId}": {"get": operation(of_pet)},
            "/pet": {"post": operation(of_pet, of_pet)},
            "/pet/findByTags": {"get": operation({"type": "array", "items": of_pet})},
        }
        found = blueprint_of(contract(said, said, paths=paths, schemas={"Pet": pet}))
        assert found.entities == 2
        assert "pet: Pet\n" in found.text
        assert "job: Job?\n" in found.text

    def test_whose_look_is_refused_keep_the_rest(self) -> None:
        said = {"properties": {"id": ID, "slug": {"type": "string"}}}
        paths = {
            "/notes": {"get": operation({"type": "array", "items": said})},
            "/notes/{slug}": {"get": operation(said)},
        }
        found = blueprint_of(contract(said, said, paths=paths))
        (remark,) = found.remarks
        assert remark.message.startswith("`api` was left out: `slug` does not find one")
        note = found.text[found.text.index("  Note:") :]
        assert "api:" not in note
        assert "access:\n      read: anyone" in note


class TestWhatIsNoContract:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[]",
            "{",
            "just words",
            "a: [",
            '{"openapi": 3}',
            '{"swagger": "2.0", "paths": {}}',
            '{"openapi": "3.1.0", "paths": {}}',
            '{"openapi": "3.1.0", "paths": []}',
            '{"openapi": "3.1.0", "paths": {"/a": 7, "/b/{c}": [], "/d": {"get": 1}}}',
            "[" * 100_000,
            "a: &a [*a]\nopenapi: 3.1.0\npaths: *a",
            "!!python/object/apply:os.system [ls]",
        ],
    )
    def test_is_told(self, text: str) -> None:
        with pytest.raises(Rejected) as told:
            read(text, "shop.yaml", "shop")
        assert all(one.path == "shop.yaml" for one in told.value.diagnostics)

import ast
from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.app_presentation_problems import view

Designed = Callable[[str], Service]
SHAPED = """
    api:
      errors: {body: {errors: errors by field, "a \\"key\\"": [detail, status]}}
    entities: {Thing: {fields: {name: text}}}
    """


class TestView:
    def test_sends_each_word_in_its_place(self, designed: Designed) -> None:
        expression = ast.parse(view(designed(SHAPED)).body, mode="eval").body
        assert isinstance(expression, ast.Dict)
        keys = [ast.literal_eval(key) for key in expression.keys if key]
        assert keys == ["errors", 'a "key"']
        assert ast.unparse(expression.values[0]) == "facts.by_field"
        sent = "[facts.detail, facts.status.value]"
        assert ast.unparse(expression.values[1]) == sent

    def test_says_the_same_in_the_contract(self, designed: Designed) -> None:
        schema = ast.literal_eval(view(designed(SHAPED)).schema)
        assert schema["required"] == ["errors", 'a "key"']
        of_fields = schema["properties"]["errors"]["additionalProperties"]
        assert of_fields == {"type": "array", "items": {"type": "string"}}
        items = schema["properties"]['a "key"']["items"]
        assert items == {"anyOf": [{"type": "string"}, {"type": "integer"}]}

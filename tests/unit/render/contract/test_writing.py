import json

from hypothesis import given
from hypothesis import strategies as st

from backwright.render.contract.writing import text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.text(), VALUES), VALUES)
def test_it_is_the_text_that_the_services_own_command_prints(
    document: dict[str, object], shared: object
) -> None:
    whole = document | {"one": shared, "other": [shared, {"deeper": shared}]}
    printed = json.dumps(whole, indent=2, sort_keys=True, ensure_ascii=False)
    assert text(whole) == f"{printed}\n"

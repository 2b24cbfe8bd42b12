"""Whatever a file holds, it is a blueprint or it is rejected; nothing else happens."""

import os
from datetime import timedelta

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from backwright.blueprint.canonical import fmt
from backwright.blueprint.model import Blueprint
from backwright.blueprint.read import read, read_bytes
from backwright.diagnostics import Rejected

EXAMPLES = settings(
    max_examples=int(os.environ.get("TEST_EXAMPLES", "150")),
    deadline=timedelta(minutes=1),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

PIECES = st.sampled_from(
    [
        *"\x00\t\r\n\v\u2028\ufeff\ud800 :-?#&*!|>'\"%@`{}[](),=<>/\\$~é",
        ": ",
        " #",
        "- ",
        "? ",
        "---\n",
        "...\n",
        "&a ",
        "*a",
        "!!python/object/apply:os.system ",
        "<<: *a\n",
        "%YAML 1.1\n---\n",
        "%TAG ! tag:x,2000:\n---\n",
        "|\n",
        ">-\n",
        '"\\ud800"',
        '"\\0"',
        "null",
        "~",
        "true",
        "1e999",
        "0x1F",
        "2024-01-01",
        "..",
        "matches /(/",
        "matches /((a+)+)+$/",
        "= [[[[[[[[[[",
        "= " + "[" * 700 + "]" * 700,
        '= {"a": NaN}',
        "list of list of int",
        "enum(a, a, 'b, c')",
        "9" * 400,
        "a" * 3000,
        "[" * 1500,
        "{a: " * 900,
        "- " * 700,
        "\n  x: {type: {type: {type: int}}}\n",
    ]
)


def _outcome(content: bytes) -> Blueprint | Rejected:
    try:
        return read_bytes("fuzz.yaml", content)
    except Rejected as rejected:
        return rejected


def _require_told(outcome: Blueprint | Rejected) -> None:
    if isinstance(outcome, Rejected):
        assert outcome.diagnostics
        assert all(found.message and found.code for found in outcome.diagnostics)
        assert all(found.position.column >= 1 for found in outcome.diagnostics)


@EXAMPLES
@given(st.binary(max_size=300))
@example(b"")
@example(b"\xff\xfe\x00a")
@example(b"\x00" * 64)
@example(b"[" * 100_000)
@example(b"{" * 100_000)
@example(b"a: " * 50_000)
@example(b"- " * 50_000)
@example(b"a" * 500_000)
@example(b"a: b\n" * 100_000)
@example(b"x" * (512 * 1024 + 1))
@example(b'"' + b"\\" * 9999)
@example(b"a:\r b\r")
def test_any_bytes_are_a_blueprint_or_are_rejected(content: bytes) -> None:
    _require_told(_outcome(content))


@EXAMPLES
@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_any_text_is_a_blueprint_or_is_rejected(text: str) -> None:
    _require_told(_outcome(text.encode(errors="surrogatepass")))


@EXAMPLES
@given(data=st.data())
def test_any_change_to_a_blueprint_leaves_a_blueprint_or_is_rejected(
    blueprints: dict[str, str], data: st.DataObject
) -> None:
    text = blueprints[data.draw(st.sampled_from(sorted(blueprints)))]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        other = data.draw(st.integers(0, len(text)))
        piece = data.draw(PIECES | st.just("") | st.just(text[other : other + 40]))
        text = text[:start] + piece + text[end:]
    outcome = _outcome(text.encode(errors="surrogatepass"))
    _require_told(outcome)
    if isinstance(outcome, Blueprint):
        written = fmt("fuzz.yaml", text)
        assert read("fuzz.yaml", written) == outcome
        assert fmt("fuzz.yaml", written) == written

"""The rule `network-in-unit-test`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

VERBS = ("get", "post", "put", "patch", "delete", "head", "request")
LOCAL = re.compile(
    r"https?://(?:localhost|127\.|testserver|test\b|[\w.-]*example|[\w.-]*\.test\b|mock)"
)
MOCKING = frozenset(
    {
        "responses",
        "respx",
        "requests_mock",
        "httpretty",
        "vcr",
        "pytest_httpx",
        "mock",
    }
)


class NetworkInUnitTest(Rule):
    """A test that calls the real network.

    What it finds:
        `requests.get("https://…")` and the like, of a real host, directly in a test.
    Why it matters:
        It fails when the train is in a tunnel, and tests somebody else's service.
    Bad:
        # tests/test_rates.py
        import requests

        def test_rates() -> None:
            assert requests.get("https://api.rates.io/latest", timeout=5).ok
    Good:
        # tests/test_rates.py
        def test_rates(client: object) -> None:
            assert client.get("https://api.rates.io/latest").ok
    How to fix:
        Inject the client; give the test a fake.
    Source:
        C, E: tests in milliseconds.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        targets = {made.target for made in file.outline.imports}
        roots = {target.partition(".")[0] for target in targets}
        if file.layer != "test" or roots & MOCKING or "unittest.mock" in targets:
            return
        for module in ("requests", "httpx"):
            for call in file.calls_to(*(f"{module}.{verb}" for verb in VERBS)):
                if self._is_real(file, call):
                    yield file.at(call, "the test calls the real network")

    @staticmethod
    def _is_real(file: FileView, call: Call) -> bool:
        url = text_of(call.args[0]) if call.args else None
        name = file.functions[call.scope].name if call.scope >= 0 else ""
        real = url is not None and url.startswith("http") and not LOCAL.match(url)
        return real and name.startswith("test")

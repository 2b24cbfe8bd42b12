"""The rule `network-in-unit-test`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

VERBS = ("get", "post", "put", "patch", "delete", "head", "request")
LOCAL = re.compile(
    r"https?://(?:localhost|127\.|testserver|test\b|[\w.-]*example|[\w.-]*\.test\b|mock)"
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
        if file.layer != "test":
            return
        mocked = {
            "responses",
            "respx",
            "requests_mock",
            "httpretty",
            "vcr",
            "pytest_httpx",
            "mock",
        }
        roots = {made.target.partition(".")[0] for made in file.outline.imports}
        if roots & mocked or "unittest.mock" in {
            made.target for made in file.outline.imports
        }:
            return
        for call in file.calls_to(
            *(f"{module}.{verb}" for module in ("requests", "httpx") for verb in VERBS)
        ):
            url = text_of(call.args[0]) if call.args else None
            name = file.functions[call.scope].name if call.scope >= 0 else ""
            if (
                url
                and url.startswith("http")
                and not LOCAL.match(url)
                and name.startswith("test")
            ):
                yield file.at(call, "the test calls the real network")

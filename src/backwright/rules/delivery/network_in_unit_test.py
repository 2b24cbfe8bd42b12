"""The rule `network-in-unit-test`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Ref, Text, show, text_of
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
        "ASGITransport",
        "MockTransport",
    }
)
LIBRARIES = frozenset({"httpx", "requests"})
CLIENTS = frozenset(
    {
        "aiohttp.ClientSession",
        "httpx.AsyncClient",
        "httpx.Client",
        "requests.Session",
        "requests.session",
    }
)
# Such a test says that it is no unit test.
LARGER = re.compile(
    r"integration|e2e|end_?to_?end|external|network|long_?running|live|smoke|acceptance",
    re.IGNORECASE,
)
SKIPPED = re.compile(r"\bskip\b")


class NetworkInUnitTest(Rule):
    """A test that calls the real network.

    What it finds:
        `requests.get("https://…")` and the like, of a real host, directly in a test
        that does not say that it needs the network.
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
        if LARGER.search(file.path) or MOCKING & file.words:
            return
        for call in file.methods_named(*VERBS):
            if self._is_real(file, call) and self._goes_out(file, call):
                yield file.at(call, "the test calls the real network")

    @staticmethod
    def _is_real(file: FileView, call: Call) -> bool:
        test = file.functions[call.scope] if call.scope >= 0 else None
        if test is None or not test.name.startswith("test"):
            return False
        marks = [show(mark) for mark in test.decorators]
        if any(LARGER.search(mark) or SKIPPED.search(mark) for mark in marks):
            return False
        place = 1 if call.method == "request" else 0
        url = file.value_of(call.argument(place, "url"), call.scope)
        if isinstance(url, Text):
            # What comes first tells the host: `f"{BASE}/latest"`.
            url = file.value_of(url.parts[0], call.scope) if url.parts else None
        text = text_of(url) or ""
        return text.startswith("http") and not LOCAL.match(text)

    @staticmethod
    def _goes_out(file: FileView, call: Call) -> bool:
        """Tell whether a library sends it, or a client of one."""
        owner = file.type_of(Ref(call.receiver), call.scope).name
        return owner in CLIENTS or file.called(call).rpartition(".")[0] in LIBRARIES

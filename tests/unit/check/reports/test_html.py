"""The page draws the layers, counts, compares, and trusts no text that it shows."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from backwright.check.baseline import key_of
from backwright.check.reports.drawing import BOX_HEIGHT, drawing
from backwright.check.reports.forms import render
from backwright.check.reports.layer_map import Arrow, Layer, LayerMap, layer_map
from backwright.check.reports.report import Report
from backwright.check.trees import find_in, project_of
from backwright.diagnostics import Diagnostic, Position, Severity
from backwright.rules import all_rules

FILES = {
    "app/routers/users.py": (
        "from fastapi import APIRouter\nfrom app.services.users import find\n"
        "router = APIRouter()\n\n@router.get('/users')\ndef read():\n"
        "    return find()\n"
    ),
    "app/services/users.py": (
        "from app.routers.users import router\n\ndef find():\n    return router\n"
    ),
    "app/views.py": (
        "from fastapi import FastAPI\nfrom app.services.users import find\n"
        "app = FastAPI()\n\n@app.get('/')\ndef read():\n    return find()\n"
    ),
}
EVIL = "</script><script>alert(1)</script>"


def diagnostics() -> list[Diagnostic]:
    return [
        Diagnostic(
            path=one.path,
            code=code,
            message=one.message,
            position=Position(one.line, one.column, one.end_column),
            severity=Severity.WARNING,
        )
        for code, one in find_in(FILES, all_rules())
    ]


class Tags(HTMLParser):
    """Counts the tags of a page and what it loads from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[str] = Counter()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] += 1
        self.loads += [value or "" for name, value in attrs if name in {"src", "href"}]


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    return parser


def test_the_map_tells_right_from_wrong_imports() -> None:
    found = layer_map(project_of(FILES), diagnostics())
    assert [layer.name for layer in found.layers] == ["router", "service"]
    assert found.layers[0].files == 2  # a file of routes is a router by any name
    right, wrong = found.arrows
    assert right[:3] == ("router", "service", 2)
    assert wrong == ("service", "router", 1, ("app/services/users.py:1:31",))


def test_the_page_draws_the_map() -> None:
    found = diagnostics()
    report = Report(found, layers=layer_map(project_of(FILES), found))
    page = render("html", report)
    seen = tags(page)
    assert seen.seen["rect"] == 2
    assert page.count('<g class="wrong"><title>service imports router ') == 1


def test_nothing_is_loaded_and_nothing_runs() -> None:
    evil = Diagnostic(
        path=f"app/{EVIL}.py",
        code="print-statement",
        message=EVIL,
        help=EVIL,
        source=EVIL,
        position=Position(1, 1, 2),
    )
    layers = LayerMap((Layer(EVIL, 1, 1),), ())
    seen = tags(render("html", Report([evil], name=EVIL, layers=layers)))
    assert seen.seen["script"] == 0
    assert seen.loads == []


def test_the_trend_says_what_is_more_and_what_is_fewer() -> None:
    def one(code: str, line: int) -> Diagnostic:
        place = Position(line)
        return Diagnostic(path="a.py", code=code, message=f"{line}", position=place)

    before = Counter(key_of(each) for each in [one("b", 1), one("b", 2), one("c", 1)])
    now = [one("b", 1), one("d", 1), one("d", 2), one("d", 3)]
    page = render("html", Report(now[1:], baseline=before, everything=now))
    rows = re.findall(r"<code>(.)</code></td>.*?(\S+)</td></tr>", page, re.DOTALL)
    changes = [(rule, cell.rpartition(">")[2]) for rule, cell in rows]
    assert changes == [("d", "+3"), ("b", "-1"), ("c", "-1")]


@pytest.mark.parametrize("count", [1, 3, 6])
def test_arrows_meet_their_boxes_and_no_two_meet_at_one_place(count: int) -> None:
    names = [f"layer{place}" for place in range(count)]
    arrows = tuple(
        Arrow(one, other, 1) for one in names for other in names if one != other
    )
    layers = tuple(Layer(name, 1, 0) for name in names)
    found = drawing(LayerMap(layers, arrows))
    assert [box.layer for box in found.boxes] == list(layers)
    tops = {box.layer.name: box.y for box in found.boxes}
    ends: list[tuple[str, float]] = []
    for arc in found.right:
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", arc.curve)]
        ends += [(arc.arrow.source, numbers[1]), (arc.arrow.target, numbers[-1])]
    assert all(tops[name] < y < tops[name] + BOX_HEIGHT for name, y in ends)
    assert len(set(ends)) == len(ends)
    assert all(tops[name] + BOX_HEIGHT < found.height for name in names)


def test_numbers_of_arrows_against_each_other_stand_apart() -> None:
    layers = (Layer("router", 1, 0), Layer("service", 1, 0))
    arrows = (Arrow("router", "service", 3), Arrow("service", "router", 2))
    down, up = drawing(LayerMap(layers, arrows)).right
    assert abs(down.y - up.y) > 15  # the height of a number


def test_what_is_code_looks_like_code_and_runs_none() -> None:
    one = Diagnostic(path="a.py", code="x", message=f"`{EVIL}` and `print`", help="`y`")
    page = render("html", Report([one]))
    assert "<code>print</code>" in page
    assert "<code>y</code>" in page
    assert tags(page).seen["script"] == 0


def test_a_finding_of_a_whole_file_names_no_line() -> None:
    found = [
        Diagnostic(path="a.py", code="x", message="m", position=Position(line))
        for line in (0, 7)
    ]
    page = render("html", Report(found))
    assert " line 7:" in page
    assert "line 0" not in page


@pytest.mark.parametrize(("count", "shown"), [(1, True), (200, False)])
def test_a_few_findings_are_shown_at_once(count: int, *, shown: bool) -> None:
    one = Diagnostic(path="a.py", code="x", message="m")
    assert ("<details open>" in render("html", Report([one] * count))) is shown

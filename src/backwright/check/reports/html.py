"""Findings as one page that needs nothing else: by rule, by folder, by file."""

from collections import Counter
from collections.abc import Iterable
from html import escape

from backwright.check.reports.text import summary
from backwright.diagnostics import Diagnostic

STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;
color:#1d2733;background:#fff}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .8rem .2rem 0}
td.n{text-align:right;font-variant-numeric:tabular-nums}pre{background:#f4f6f8;
padding:.6rem;overflow:auto;margin:.3rem 0}.error{color:#b3261e}.warning{color:#8a5a00}
.info{color:#2a5db0}details{border-top:1px solid #dde3ea;padding:.4rem 0}
summary{cursor:pointer}.help{color:#4a5a6a}
@media(prefers-color-scheme:dark){body{background:#14181d;color:#dfe5ec}pre{background:
#1e242b}.error{color:#ff8a80}.warning{color:#ffc46b}.info{color:#8ab4ff}.help{color:
#9fb0c0}details{border-color:#2c343d}}
"""


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the page."""
    found = list(diagnostics)
    rules = Counter(one.code for one in found)
    folders = Counter(one.path.rpartition("/")[0] or "." for one in found)
    parts = [
        f"<h1>backwright check</h1><p>{escape(summary(found))}</p>",
        _arrows(found),
        f"<h2>By rule</h2>{_table(rules, 'rule')}",
        f"<h2>By folder</h2>{_table(folders, 'folder')}",
        f"<h2>By file</h2>{_files(found)}",
    ]
    head = (
        f'<meta charset="utf-8"><title>backwright check</title><style>{STYLE}</style>'
    )
    viewport = '<meta name="viewport" content="width=device-width">'
    body = "\n".join(parts)
    page = f"<head>{head}{viewport}</head><body>{body}</body>"
    return f'<!doctype html><html lang="en">{page}</html>'


def _arrows(found: list[Diagnostic]) -> str:
    """Return the arrows between layers that point the wrong way."""
    wrong = Counter(one.message for one in found if one.code == "import-against-layers")
    if not wrong:
        return ""
    return f"<h2>Imports against the layers</h2>{_table(wrong, 'arrow')}"


def _table(counts: Counter[str], title: str) -> str:
    rows = "".join(
        f'<tr><td class="n">{count}</td><td>{escape(name)}</td></tr>'
        for name, count in counts.most_common()
    )
    return f"<table><tr><th>findings</th><th>{title}</th></tr>{rows}</table>"


def _files(found: list[Diagnostic]) -> str:
    by_file: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_file.setdefault(one.path, []).append(one)
    return "".join(
        f"<details><summary>{escape(path or '(project)')} ({len(group)})</summary>"
        f"{''.join(map(_finding, group))}</details>"
        for path, group in by_file.items()
    )


def _finding(one: Diagnostic) -> str:
    excerpt = f"<pre>{escape(one.excerpt)}</pre>" if one.excerpt else ""
    advice = f'<p class="help">{escape(one.help)}</p>' if one.help else ""
    head = (
        f'<p><b class="{one.severity}">{one.severity}</b> line {one.position.line}: '
        f"{escape(one.message)} <code>{escape(one.code)}</code></p>"
    )
    return head + excerpt + advice

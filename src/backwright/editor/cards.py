"""What is shown beside a finding: what is wrong, why, and how it should be."""

from backwright.check.rule import Rule
from backwright.diagnostics import Diagnostic

EXAMPLES = ("Bad", "Good")


def card(one: Diagnostic, rule: Rule | None) -> str:
    """Return a finding, and what its rule says, as Markdown."""
    parts = [f"**{one.code}** ({one.severity}): {one.message}"]
    if rule is None:
        return "\n\n".join([*parts, one.help] if one.help else parts)
    chapters = rule.chapters()
    parts += [chapters.get("Why it matters", "")]
    parts += [
        f"*{name}*\n```python\n{chapters[name]}\n```"
        for name in EXAMPLES
        if name in chapters
    ]
    parts += [f"*How to fix*: {rule.advice()}"]
    return "\n\n".join(part for part in parts if part)

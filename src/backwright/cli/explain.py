"""`backwright explain`: explain a word of the blueprint, a kind or a rule."""

import difflib
import inspect

import click

from backwright.blueprint.explain import entries, explain
from backwright.check.external.table import NAMES
from backwright.check.external.tools import TOOLS
from backwright.check.settings import Settings
from backwright.kinds.catalogue import kinds
from backwright.rules import all_rules
from backwright.standards.reading import read_standard, standard_names


@click.command()
@click.argument("words", nargs=-1, required=True)
def command(words: tuple[str, ...]) -> None:
    """Explain WORDS: a word of the blueprint, a kind of field, or a rule."""
    word = " ".join(words)
    told = [explain(word), _kind(word), _rule(word), _of_others(word)]
    if not any(told):
        raise click.UsageError(_unknown(word))
    click.echo("\n\n".join(text for text in told if text))


def _kind(word: str) -> str:
    kind = kinds().get(word)
    return f"{word} (a kind of field)\n  {inspect.getdoc(kind)}" if kind else ""


def _rule(word: str) -> str:
    rule = all_rules().get(word)
    if rule is None:
        return ""
    asking = [
        name
        for name in standard_names()
        if Settings(read_standard(name)).asks_for(word)
    ]
    lines = [f"{word} (a rule: {rule.severity})", f"Asked by: {', '.join(asking)}"]
    if rule.mends:
        flag = " --unsafe" if rule.mends == "unsafe" else ""
        lines.append(f"Corrected by: backwright check --fix{flag}")
    return "\n".join(lines) + f"\n\n{inspect.getdoc(rule)}"


def _of_others(word: str) -> str:
    """Tell what another tool decides under a name of ours."""
    lines = [
        f"  {tool.name} {code}: {one.advice}"
        for tool in TOOLS
        for code, one in tool.table.items()
        if one.rule == word
    ]
    if not lines:
        return ""
    head = f"{word} (decided by other tools: backwright check --with-tools)"
    return "\n".join([head, *lines])


def _unknown(word: str) -> str:
    known = {entry.word for entry in entries()} | kinds().keys() | all_rules().keys()
    close = difflib.get_close_matches(word, sorted(known | NAMES), n=1)
    advice = "; `backwright rules --all` lists the rules."
    if close:
        advice = f'; did you mean "{close[0]}"?'
    return f'nothing is called "{word}"{advice}'

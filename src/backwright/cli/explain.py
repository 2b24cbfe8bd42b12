"""`backwright explain`: what a word of the blueprint, a kind or a rule means."""

import difflib
import inspect

import click

from backwright.blueprint.explain import entries, explain
from backwright.kinds.catalogue import kinds
from backwright.rules import all_rules


@click.command()
@click.argument("words", nargs=-1, required=True)
def command(words: tuple[str, ...]) -> None:
    """Explain WORDS: a word of the blueprint, a kind of field, or a rule."""
    word = " ".join(words)
    told = [explain(word), _kind(word), _rule(word)]
    if not any(told):
        raise click.UsageError(_unknown(word))
    click.echo("\n\n".join(text for text in told if text))


def _kind(word: str) -> str:
    kind = kinds().get(word)
    return f"{word} (a kind of field)\n  {inspect.getdoc(kind)}" if kind else ""


def _rule(word: str) -> str:
    rule = all_rules().get(word)
    return f"{word} (a rule)\n\n{inspect.getdoc(rule)}" if rule else ""


def _unknown(word: str) -> str:
    known = {entry.word for entry in entries()} | kinds().keys() | all_rules().keys()
    close = difflib.get_close_matches(word, sorted(known), n=1)
    advice = f'; did you mean "{close[0]}"?' if close else "."
    return f'nothing is called "{word}"{advice}'

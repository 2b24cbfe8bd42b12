"""Random blueprints: what they ask for, and the same in any style that YAML has."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from hypothesis import strategies as st

Asked: TypeAlias = "str | Mapping[str, Asked] | list[str]"

FIELDS = ("alpha", "beta", "gamma", "delta", "epsilon")
ENTITIES = ("Author", "Book", "Chapter")
LINES = ("int", "int 0..9 = 3", "int? filter", "int >= 0 sort", "int readonly = 0")
ROLES = ("admin", "editor")
VERBS = ("publish", "withdraw", "stop")


def entity(rng: Random, earlier: list[str]) -> dict[str, Asked]:
    """Return what is asked of one entity."""
    fields = rng.sample(FIELDS, rng.randint(1, len(FIELDS)))
    asked: dict[str, Asked] = {
        "fields": {field: rng.choice(LINES) for field in fields}
        | {other.lower(): other for other in earlier if rng.random() < 0.4}
    }
    a, b = rng.choice(fields), rng.choice(fields)
    if rng.random() < 0.5:
        asked["invariants"] = {
            "it holds": f"{a} <= 100",
            "it adds up": f"{a} + 1 > {b} or {a} is null",
        }
    verbs = VERBS[: rng.randint(0, len(VERBS))]
    if verbs:
        steps = {verb: f"state{i} -> state{i + 1}" for i, verb in enumerate(verbs)}
        asked["lifecycle"] = {"status": "state0", **steps}
    if rng.random() < 0.3 and a != b:
        asked["unique"] = [f"[{a}, {b}]"]
    if rng.random() < 0.3:
        asked["soft_delete"] = "true"
    granted = {verb: rng.choice(("own", "admin, own", "editor")) for verb in verbs}
    asked["access"] = {"read": "anyone", "write": "admin"} | granted
    if rng.random() < 0.3:
        asked["actions"] = {"look": {"of": "item", "input": {a: "int"}}}
    if verbs and rng.random() < 0.5:
        asked["emits"] = {verbs[0]: "ThingPublished"}
    return asked


def service(rng: Random) -> dict[str, Asked]:
    """Return what is asked of a service."""
    entities: dict[str, Asked] = {}
    for name in ENTITIES[: rng.randint(1, len(ENTITIES))]:
        entities[name] = entity(rng, list(entities))
    return {
        "service": "shop",
        "auth": {"roles": list(ROLES)},
        "entities": entities,
    } | ({"cache": {"Author": "5m"}} if rng.random() < 0.5 else {})


@dataclass
class Style:
    """How somebody writes YAML."""

    rng: Random
    step: int

    def often(self, share: float) -> bool:
        """Tell whether something that is done so often is done now."""
        return self.rng.random() < share

    def scalar(self, text: str, *, flow: bool = False) -> str:
        """Return a text as it is, or in quotes."""
        if text == "true":
            return text
        quote = self.rng.choice(["'", '"', "", "", ""])
        needed = flow and any(sign in text for sign in ",[]{}?")
        return (
            f"{quote or chr(39)}{text}{quote or chr(39)}" if needed or quote else text
        )

    def flow(self, asked: Asked) -> str:
        """Return something on one line."""
        if isinstance(asked, str):
            return self.scalar(asked, flow=True)
        if isinstance(asked, list):
            return f"[{', '.join(asked)}]"
        inner = ", ".join(f"{key}: {self.flow(said)}" for key, said in asked.items())
        return f"{{{inner}}}"

    def noise(self, indent: int) -> list[str]:
        """Return comments and empty lines."""
        lines = []
        if self.often(0.1):
            lines.append("")
        if self.often(0.15):
            lines.append(" " * indent + f"# note {self.rng.randint(0, 99)}: a [b] {{c")
        return lines

    def block(self, asked: Mapping[str, Asked], indent: int) -> list[str]:
        """Return the lines of a mapping."""
        lines = []
        for key, said in asked.items():
            lines += self.noise(indent)
            word = " " * indent + (f'"{key}"' if self.often(0.1) else key)
            behind = "   # why not" if self.often(0.2) else ""
            if isinstance(said, Mapping) and said and not self.often(0.15):
                lines += [f"{word}:{behind}", *self.block(said, indent + self.step)]
            elif isinstance(said, list) and self.often(0.5):
                items = [" " * indent + f"  - {each}" for each in said]
                lines += [f"{word}:{behind}", *items]
            elif isinstance(said, str):
                lines.append(f"{word}: {self.scalar(said)}{behind}")
            else:
                lines.append(f"{word}: {self.flow(said)}{behind}")
        return lines


def plain(asked: Mapping[str, Asked]) -> str:
    """Return a blueprint as plainly as can be."""

    class Plain(Style):
        def often(self, share: float) -> bool:
            return share > 1

        def scalar(self, text: str, *, flow: bool = False) -> str:
            del flow
            return text if text == "true" else f"'{text}'"

    rng = Random(0)  # noqa: S311 (no secret)
    return "\n".join(Plain(rng, 2).block(asked, 0)) + "\n"


@st.composite
def blueprints(draw: st.DrawFn) -> tuple[dict[str, Asked], str, Random]:
    """Return what is asked for, its text in some style, and more chance.

    All of it follows from one number: smaller texts would not be easier to read than
    the one that failed, and looking for them takes minutes.
    """
    rng = Random(draw(st.integers(0, 2**32)))  # noqa: S311 (no secret)
    asked = service(rng)
    style = Style(rng, rng.choice([2, 2, 4]))
    text = "\n".join(style.block(asked, 0)) + ("" if style.often(0.2) else "\n")
    if style.often(0.2):
        text = text.replace("\n", "\r\n")
    return asked, ("\ufeff" if style.often(0.1) else "") + text, rng

"""Random blueprints, and blueprints made of what was found."""

from hypothesis import strategies as st

from backwright.design.service import Service
from backwright.design.understanding import understand
from backwright.importing.drafting.services import draft_of
from backwright.importing.found import Found
from backwright.importing.proving import Imported, proved

PATH = "shop.yaml"
NAMES = ("Author", "Book", "Review", "Category", "Batch", "Analysis", "JobRun", "Box")
FIELDS = {
    "title": "string(120)",
    "note": "text",
    "body": "text(2500)",
    "amount": "decimal(10,2)",
    "due": "date",
    "starts_at": "datetime",
    "opens": "time",
    "lasts": "duration",
    "code": "string(13)",
    "rank": "int",
    "views": "bigint",
    "ratio": "float",
    "active": "bool",
    "kind": 'enum(plain, "2x", in-between)',
    "email": "email",
    "slug": "slug",
    "site_url": "url",
    "address": "ip",
    "outside": "uuid",
    "data": "json",
    "raw": "bytes",
    "tags": "list of string(40)",
}
CONSTRAINTS = {
    "title": ["length 3..", "length 3..40", r"matches /^[a-z]+$/", ""],
    "code": [r"matches /^\d{13}$/", "length 13", ""],
    "rank": [">= 0", "1..5", "< 7", "!= 3", ""],
    "amount": [">= 0", "..99.5", ""],
    "due": [">= 2020-01-01", ""],
}
UNIQUE = ("title", "code", "rank", "email", "slug", "outside")


@st.composite
def fields(draw: st.DrawFn, entities: tuple[str, ...]) -> str:
    """Return the lines of the fields of an entity."""
    chosen = draw(st.lists(st.sampled_from(sorted(FIELDS)), unique=True, min_size=1))
    lines = []
    for name in chosen:
        optional = "?" if draw(st.booleans()) else ""
        constraint = draw(st.sampled_from(CONSTRAINTS.get(name, [""])))
        unique = " unique" if name in UNIQUE and draw(st.booleans()) else ""
        lines.append(f"      {name}: {FIELDS[name]}{optional} {constraint}{unique}")
    for place, target in enumerate(
        draw(st.lists(st.sampled_from(entities), max_size=2))
    ):
        line = draw(
            st.sampled_from(
                [
                    f"{target}?",
                    f"{target}? unique",
                    f"{target}? on delete set null",
                    f"{target}? on delete cascade",
                ]
            )
        )
        lines.append(f"      other_{place}: {line}")
    return "\n".join(lines)


@st.composite
def blueprints(draw: st.DrawFn) -> str:
    """Return the text of a blueprint that a database can tell again."""
    names = tuple(
        draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=4))
    )
    ids = draw(st.sampled_from(["", "api: {ids: int}\n"]))
    text = f"service: shop\n{ids}entities:\n"
    for name in names:
        text += f"  {name}:\n    fields:\n{draw(fields(names))}\n"
        if draw(st.booleans()):
            text += "    soft_delete: true\n"
        if draw(st.booleans()):
            text += "    owner: created_by\n"
    return text


def service_of(text: str) -> Service:
    """Return the only service of a blueprint."""
    return understand(PATH, text.encode()).services[0]


def imported(found: Found) -> Imported:
    """Return the blueprint of what was found."""
    return proved(draft_of(found), PATH)

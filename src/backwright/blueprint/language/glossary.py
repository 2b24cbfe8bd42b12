"""The words of the language that are no keys: in lines, in access, in conditions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What one word means.

    Attributes:
        word: The word, or the sign.
        place: Where it stands.
        summary: What it says, in a sentence.
        example: How it is used.
    """

    word: str
    place: str
    summary: str
    example: str


_LINE = "in a field's line"
_ACCESS = "in access"
_CONDITION = "in a condition"

GLOSSARY = (
    Entry("?", _LINE, "The field may be null; without it a value is needed.", "date?"),
    Entry("list of", _LINE, "Several of a kind or of an entity.", "list of Label"),
    Entry("=", _LINE, "What the field holds when nothing was given.", "int = 0"),
    Entry("..", _LINE, "The least and the greatest value; both belong.", "int 1..5"),
    Entry(">=", _LINE, "The value is at least this; so <=, >, <, !=.", "int >= 0"),
    Entry(
        "unique per tenant",
        _LINE,
        "No two rows of one tenant hold the same value.",
        "name: string(40) unique per tenant",
    ),
    Entry(
        "on delete",
        _LINE,
        "What becomes of the row when the row that it refers to is deleted: "
        "`restrict` forbids it, `cascade` deletes this row too, `set null` empties "
        "the field.",
        "seller: Seller on delete restrict",
    ),
    Entry(
        "restrict",
        _LINE,
        "A row that others refer to is not deleted.",
        "seller: Seller on delete restrict",
    ),
    Entry(
        "cascade",
        _LINE,
        "The row is deleted with the row that it refers to.",
        "job: Job on delete cascade",
    ),
    Entry(
        "set null",
        _LINE,
        "The field becomes null when the row that it refers to is deleted.",
        "editor: Person? on delete set null",
    ),
    Entry(
        "own",
        _ACCESS,
        "Who created it; of the tenant itself, whoever belongs to it.",
        "update: own",
    ),
    Entry("user", _ACCESS, "Everybody who is logged in.", "create: user"),
    Entry("anyone", _ACCESS, "Everybody, logged in or not.", "read: anyone"),
    Entry("system", _ACCESS, "Only the service's own workers.", "start: system"),
    Entry("like", _ACCESS, "As another entity says for the same.", "read: like Job"),
    Entry("read", _ACCESS, "To get one, and to list them.", "read: anyone"),
    Entry("create", _ACCESS, "To make a new one.", "create: user"),
    Entry("update", _ACCESS, "To change one.", "update: own"),
    Entry("delete", _ACCESS, "To delete one.", "delete: admin"),
    Entry("write", _ACCESS, "To create, update and delete.", "write: admin"),
    Entry("->", "in a lifecycle", "From a state to the next.", "queued -> running"),
    Entry(
        "|", "in a lifecycle", "Any one of these states.", "queued | running -> done"
    ),
    Entry("count of", "in computed", "How many rows refer here.", "count of comments"),
    Entry("any of", "in computed", "Whether any row refers here.", "any of favorites"),
    Entry("my", "in computed", "Only rows of the caller's own.", "any of my favorites"),
    Entry("with backoff", "in retries", "Each wait is longer.", "5 with backoff"),
    Entry("per", "in limits", "Counted for each of these.", "60/minute per user"),
    Entry("is null", _CONDITION, "The field has no value.", "ended_at is null"),
    Entry("and", _CONDITION, "Both hold.", "a > 0 and b > 0"),
    Entry("or", _CONDITION, "At least one holds.", "a > 0 or b > 0"),
    Entry("not", _CONDITION, "It does not hold.", "not (a > 0)"),
    Entry("in", _CONDITION, "The value is one of these.", "size in (s, m, l)"),
    Entry("between", _CONDITION, "Not less, not more.", "rating between 1 and 5"),
    Entry(
        "len", _CONDITION, "Characters of a text, members of a list.", "len(name) > 2"
    ),
    Entry("now", _CONDITION, "The instant when it is asked.", "expires_at > now"),
    Entry("today", _CONDITION, "The day when it is asked, in UTC.", "due_on >= today"),
)

"""What names look like, and the short lines that many sections share."""

from backwright import naming
from backwright.blueprint.forms.containers import Converted, Either, Listed
from backwright.blueprint.forms.scalars import Line, Sentence, Switch, Word
from backwright.blueprint.lines import quantities, rules

SNAKE = r"[a-z][a-z0-9]{0,62}(?:_[a-z0-9]{1,62}){0,20}"
PASCAL = r"[A-Z][A-Za-z0-9]{0,62}"
KEBAB = r"[a-z][a-z0-9]{0,62}(?:[_-][a-z0-9]{1,62}){0,20}"
SEGMENT = r"[a-z0-9]{1,63}(?:[_-][a-z0-9]{1,63}){0,20}"

SENTENCE = Sentence()
SWITCH = Switch()

FIELD_NAME = Word("a field", SNAKE, naming.snake, "due_at")
ENTITY_NAME = Word("an entity", PASCAL, naming.pascal, "OrderLine")
VALUE_NAME = Word("a value object", PASCAL, naming.pascal, "Money")
EVENT_NAME = Word("an event", PASCAL, naming.pascal, "OrderPlaced")
VERB = Word("a verb", SNAKE, naming.snake, "cancel")
ROLE = Word("a role", SNAKE, naming.snake, "editor")
TASK_NAME = Word("a task", SNAKE, naming.snake, "send_reminder")
SERVICE_NAME = Word("a service", KEBAB, naming.kebab, "bookshop")
PROVIDER = Word("a name", KEBAB, naming.kebab, "rabbitmq")
JOB = Word("a job", SNAKE, naming.snake, "storage")
STANDARD = Word("a standard", KEBAB, naming.kebab, "strict")
ROUTE = Word("a path", SEGMENT, naming.kebab, "articles")
ROOTED = Word("a path", rf"/(?:{SEGMENT}(?:/{SEGMENT}){{0,5}})?", str.lower, "/v1")
SCHEME = Word("a scheme", r"[A-Za-z][A-Za-z0-9-]{0,30}", str, "Bearer")
SENTENCE_NAME = Word(
    "a rule in words",
    r"(?=\S)[^\n\"\\]{1,120}(?<=\S)",
    str.strip,
    "ends after it starts",
)

DURATION = Line(
    "a duration such as 15m", quantities.parse_duration, quantities.DURATION_PATTERN
)
RATE = Line(
    "a rate such as 60/minute per user",
    quantities.parse_rate,
    quantities.RATE_PATTERN,
    write=quantities.write_rate,
)
RETRIES = Line(
    "how often, such as 5 with backoff",
    quantities.parse_retries,
    quantities.RETRIES_PATTERN,
    numeric=True,
    write=quantities.write_retries,
)
GRANTS = Either(
    Line(
        "who may, such as: own, admin",
        rules.parse_grants,
        rules.GRANTS_PATTERN,
        write=rules.write_grants,
    ),
    Converted(Listed(ROLE), rules.Grants),
)
FIELD_NAMES = Listed(FIELD_NAME)

"""What is said of an entity."""

from backwright.blueprint.forms.containers import (
    Converted,
    Either,
    Listed,
    Mapped,
)
from backwright.blueprint.forms.scalars import Constant
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.api import ENTITY_API
from backwright.blueprint.language.behaviour import (
    ACCESS,
    ACTIONS,
    EMITS,
    INVARIANTS,
    WHEN,
)
from backwright.blueprint.language.computed import COMPUTED
from backwright.blueprint.language.fields import DESCRIPTION, FIELDS
from backwright.blueprint.language.lifecycle import LIFECYCLE
from backwright.blueprint.language.words import (
    ENTITY_NAME,
    FIELD_NAME,
    FIELD_NAMES,
    SWITCH,
)
from backwright.blueprint.model import Entity, Unique
from backwright.blueprint.source import Text


def _unique(fields: tuple[Text, ...]) -> Unique:
    return Unique(fields, fields[0].position) if fields else Unique(fields)


def _alone(name: Text) -> tuple[Text, ...]:
    return (name,)


ENTITY = Section(
    "entity",
    Entity,
    (
        DESCRIPTION,
        Key(
            "plural",
            ENTITY_NAME,
            "Its plural, where English does not make it so.",
            "plural: Staff",
        ),
        Key(
            "was",
            ENTITY_NAME,
            "Its former name: its table is renamed, and its rows are kept.",
            "was: Client",
        ),
        Key(
            "tenant",
            Constant({"none": False}),
            "`none` for an entity that belongs to no tenant; every other one does "
            "as soon as the service has a tenancy.",
            "tenant: none",
        ),
        Key(
            "fields",
            FIELDS,
            "What it is made of: a line each, type[(args)][?] [constraints] [flags] "
            "[= default].",
            "fields: {title: string(200) search sort}",
            required=True,
        ),
        Key(
            "computed",
            COMPUTED,
            "Fields of the response that are not stored: what is counted, or a type "
            "whose body is the user's own code.",
            "computed: {favorites_count: count of favorites}",
        ),
        Key(
            "invariants",
            INVARIANTS,
            "What must always hold: the rule in words, and the condition. It is "
            "checked by the domain, and by the database where it can be.",
            "invariants: {counts add up: failed_rows <= rows}",
        ),
        Key(
            "lifecycle",
            LIFECYCLE,
            "Its states: the field that holds the state with the first state, and a "
            "line for each transition.",
            "lifecycle: {status: queued, start: queued -> running}",
        ),
        Key(
            "unique",
            Listed(Converted(FIELD_NAMES, _unique)),
            "Fields that together occur once.",
            "unique: [[book, created_by]]",
        ),
        Key(
            "owner",
            FIELD_NAME,
            "The field that holds who created it, and whom `own` means.",
            "owner: created_by",
        ),
        Key(
            "nested",
            Either(Converted(FIELD_NAME, _alone), FIELD_NAMES),
            "The references under which it is also served: /jobs/{job_id}/findings.",
            "nested: job",
        ),
        Key(
            "soft_delete",
            SWITCH,
            "Whether deleted rows are kept and hidden.",
            "soft_delete: true",
        ),
        Key(
            "audit",
            SWITCH,
            "Whether every change is written down: who, when, what.",
            "audit: true",
        ),
        Key(
            "access",
            ACCESS,
            "Who may do what: `read`, `create`, `update`, `delete`, `write` for the "
            "three together, a transition or an action. Whatever is not said is "
            "denied.",
            "access: {read: anyone, write: admin}",
        ),
        Key(
            "actions",
            ACTIONS,
            "Use cases of your own: declared here, written by you.",
            "actions: {preview: {of: item, method: GET, output: {rows: int}}}",
        ),
        Key(
            "emits",
            EMITS,
            "The events that it tells, by what was done.",
            "emits: {create: JobSubmitted}",
        ),
        Key(
            "when",
            WHEN,
            "What is done to it when an event is told.",
            "when: {OrganisationCreated: create}",
        ),
        Key(
            "api",
            ENTITY_API,
            "How it looks from outside, where it differs from the service.",
            "api: {by: slug}",
        ),
    ),
    named=True,
)

ENTITIES = Mapped("entities", ENTITY_NAME, ENTITY)

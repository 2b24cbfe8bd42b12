"""Everything that can be done to an entity, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from backwright.blueprint.model import Entity
from backwright.design.access import NOBODY, Grant
from backwright.design.api import Api
from backwright.design.field import Field
from backwright.design.lifecycle import Lifecycle
from backwright.design.operation import Action, Does, Operation
from backwright.design.reference import Target
from backwright.design.resolve.access import Grants
from backwright.naming import constant

STATUS = {Does.CREATE: 201, Does.DELETE: 204}
ALWAYS = (503,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """What operations are made from.

    Attributes:
        api: How the service looks from outside.
        entity: What was asked.
        own: What others know of it.
        grants: Who may do what.
        lookup: The field that finds it.
        lifecycle: Its life.
        actions: Its own use cases.
        files: Its fields that hold a file.
        parents: The references that it is nested under.
        changeable: Whether there is anything that an update could change.
    """

    api: Api
    entity: Entity
    own: Target
    grants: Grants
    lookup: Field
    lifecycle: Lifecycle | None
    actions: tuple[Action, ...]
    files: Sequence[Field]
    parents: tuple[Field, ...]
    changeable: bool

    @property
    def one(self) -> str:
        """A noun for one: `job`."""
        return self.own.names.snake

    @property
    def many(self) -> str:
        """A noun for several: `jobs`."""
        return self.own.names.plural_snake

    @property
    def path(self) -> str:
        """The path of all of them."""
        own = self.entity.api.path if self.entity.api else None
        return "/" + str(own or self.own.names.path).strip("/")

    @property
    def item_path(self) -> str:
        """The path of one of them."""
        name = f"{self.one}_id" if self.lookup.name == "id" else self.lookup.name
        return f"{self.path}/{{{name}}}"


def operations_of(acts: Acts) -> tuple[Operation, ...]:
    """Return everything that somebody may do.

    Actions on all come before whatever finds one: `/jobs/{job_id}` fits `/jobs/stats`.
    """
    actions = tuple(_actions(acts))
    every = (
        *_of_all(acts),
        *(action for action in actions if not action.item),
        *_of_one(acts),
        *_transitions(acts),
        *(action for action in actions if action.item),
        *_downloads(acts),
        *_nested(acts),
    )
    granted = (found for found in every if not found.grant.nobody)
    return tuple(replace(found, errors=_errors(acts, found)) for found in granted)


def _of_all(acts: Acts) -> Iterator[Operation]:
    a, words = _article(acts.own.names.words), acts.own.names.plural_words
    yield _make(acts, Does.LIST, "read", f"list_{acts.many}", f"List {words}")
    yield _make(acts, Does.CREATE, "create", f"create_{acts.one}", f"Create {a}")


def _of_one(acts: Acts) -> Iterator[Operation]:
    a = _article(acts.own.names.words)
    yield _make(acts, Does.GET, "read", f"get_{acts.one}", f"Get {a}")
    if acts.changeable:
        yield _make(acts, Does.UPDATE, "update", f"update_{acts.one}", f"Update {a}")
    yield _make(acts, Does.DELETE, "delete", f"delete_{acts.one}", f"Delete {a}")


METHODS = {
    Does.LIST: "GET",
    Does.CREATE: "POST",
    Does.GET: "GET",
    Does.UPDATE: "PATCH",
    Does.DELETE: "DELETE",
}
WORDS = {
    Does.LIST: "List the {many} that you may see, a page at a time.",
    Does.CREATE: "Create {one}.",
    Does.GET: "Get {one}; its `ETag` is what `If-Match` wants.",
    Does.UPDATE: "Change the values that are given; those that are absent stay.",
    Does.DELETE: "Delete {one}.",
}


def _make(acts: Acts, does: Does, verb: str, function: str, summary: str) -> Operation:
    item = does in (Does.GET, Does.UPDATE, Does.DELETE)
    changes = does in (Does.UPDATE, Does.DELETE)
    one, many = _article(acts.own.names.words), acts.own.names.plural_words
    grant = acts.grants.get(verb, NOBODY)
    return Operation(
        does=does,
        verb=verb,
        member=constant(verb),
        function=function,
        method=METHODS[does],
        path=acts.item_path if item else acts.path,
        item=item,
        grant=grant,
        routed=grant.routed,
        status=STATUS.get(does, 200),
        has_body=does in (Does.CREATE, Does.UPDATE),
        versioned=changes,
        version_required=changes and acts.api.if_match,
        summary=summary,
        description=WORDS[does].format(one=one, many=many),
        errors=(),
    )


def _transitions(acts: Acts) -> Iterator[Operation]:
    steps = acts.lifecycle.transitions if acts.lifecycle else ()
    for step in steps:
        verb = step.names.snake
        grant = acts.grants.get(verb, NOBODY)
        yield Operation(
            does=Does.TRANSITION,
            verb=verb,
            member=constant(verb),
            function=f"{verb}_{acts.one}",
            method="POST",
            path=f"{acts.item_path}/{step.names.snake.replace('_', '-')}",
            item=True,
            grant=grant,
            routed=grant.routed,
            status=200,
            has_body=bool(step.takes),
            versioned=True,
            summary=_summary(verb, acts.own.names.words),
            description=step.description,
            errors=(),
            transition=step,
        )


def _actions(acts: Acts) -> Iterator[Operation]:
    for action in acts.actions:
        verb = action.names.snake
        grant = acts.grants.get(verb, NOBODY)
        noun = acts.one if action.item else acts.many
        has_body = bool(action.inputs) and not action.queried
        yield Operation(
            does=Does.ACTION,
            verb=verb,
            member=constant(verb),
            function=f"{verb}_{noun}",
            method=action.method,
            path=f"{acts.item_path if action.item else acts.path}/{action.path}",
            item=action.item,
            grant=grant,
            routed=grant.routed,
            status=200 if _answers(action) else 204,
            has_body=has_body,
            versioned=action.item and not action.reads,
            summary=_summary(verb, noun.replace("_", " "), many=not action.item),
            description=action.description,
            errors=(),
            action=action,
        )


def _answers(action: Action) -> bool:
    return bool(action.outputs or action.returns or action.returns_entity)


def _downloads(acts: Acts) -> Iterator[Operation]:
    grant = acts.grants.get("read", NOBODY)
    for field in acts.files:
        rule = field.file
        if rule is None or field.private:
            continue
        words = rule.name.replace("_", " ")
        yield Operation(
            does=Does.DOWNLOAD,
            verb="read",
            member="READ",
            function=f"get_{rule.name}_of_{acts.one}",
            method="GET",
            path=f"{acts.item_path}/{rule.name.replace('_', '-')}",
            item=True,
            grant=grant,
            routed=grant.routed,
            status=200,
            summary=f"Get the {words} of {_article(acts.own.names.words)}",
            description="Get the file itself, as it was uploaded.",
            errors=(),
            file=field,
        )


def _nested(acts: Acts) -> Iterator[Operation]:
    basics = {found.does: found for found in (*_of_all(acts), *_of_one(acts))}
    for parent in acts.parents:
        reference = parent.reference
        if reference is None:
            continue
        above, noun = reference.target.names, reference.name
        path = f"/{above.path}/{{{parent.name}}}{acts.path}"
        for does in (Does.LIST, Does.CREATE):
            found = basics[does]
            yield replace(
                found,
                function=f"{found.function}_of_{noun}",
                path=path,
                summary=f"{found.summary} of {_article(above.words)}",
                parent=parent,
            )


def _summary(verb: str, noun: str, *, many: bool = False) -> str:
    words = verb.replace("_", " ")
    return f"{words[:1].upper()}{words[1:]} {noun if many else _article(noun)}"


def _article(noun: str) -> str:
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def _errors(acts: Acts, found: Operation) -> tuple[int, ...]:
    grant: Grant = found.grant
    statuses = {*ALWAYS, acts.api.validation_status}
    statuses |= {401} if not grant.anyone or found.asks_above else set()
    reads = found.does in (Does.LIST, Does.GET, Does.DOWNLOAD)
    all_may = grant.anyone or grant.user
    statuses |= {403} if not (all_may or (grant.own and reads)) else set()
    statuses |= {404} if found.item or found.parent else set()
    statuses |= {400, 413} if found.has_body else set()
    statuses |= {409} if not reads and found.method != "GET" else set()
    statuses |= {412} if found.versioned else set()
    statuses |= {428} if found.version_required else set()
    statuses |= {501} if found.action else set()
    return tuple(sorted(statuses))

"""Which use cases an entity has, and what their parts are called."""

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Action, Does, Operation
from backwright.design.reference import Link
from backwright.naming import pascal

CHANGING = frozenset({Does.UPDATE, Does.DELETE, Does.TRANSITION})


def targeted(entity: Entity) -> bool:
    """Tell whether some use case changes one row, so that it needs a target."""
    return any(operation.does in CHANGING for operation in entity.operations)


def taken(entity: Entity, operation: Operation) -> tuple[Field, ...]:
    """Return the fields whose new values a transition's request carries."""
    step = operation.transition
    return tuple(entity.field(name) for name in step.takes) if step else ()


def carried(entity: Entity, operation: Operation) -> tuple[Field, ...]:
    """Return the fields that the body of a step or an action carries."""
    action = operation.action
    if action is None:
        return taken(entity, operation)
    return () if action.queried else action.inputs


def changes_links(entity: Entity, *, creating: bool) -> tuple[Link, ...]:
    """Return the many-to-many relations that a request can give."""
    return tuple(
        link
        for link in entity.links
        if not link.readonly and (creating or not link.immutable)
    )


def action_input(entity: Entity, action: Action) -> str:
    """Return the class of what an action is asked: `PreviewJob`."""
    return f"{action.names.pascal}{entity.names.pascal}"


def created_from(entity: Entity, operation: Operation) -> str:
    """Return the schema of a request that creates: `FindingCreateOfJob`."""
    start = f"{entity.names.pascal}Create"
    if operation.parent is None or operation.parent.reference is None:
        return start
    return f"{start}Of{pascal(operation.parent.reference.name)}"


def action_output(entity: Entity, action: Action) -> str:
    """Return the class of what an action returns: `PreviewJobResult`."""
    return f"{action.names.pascal}{entity.names.pascal}Result"


def step_input(entity: Entity, operation: Operation) -> str:
    """Return the class of what a transition's request carries: `SucceedJob`."""
    return f"{pascal(operation.verb)}{entity.names.pascal}"


def has_work(entity: Entity) -> bool:
    """Tell whether the use cases need a unit of work: several statements at once."""
    written = changes_links(entity, creating=True) or changes_links(
        entity, creating=False
    )
    unrecorded = entity.operation(Does.CREATE) and not entity.owner
    changed = entity.audit and (targeted(entity) or unrecorded)
    return bool(changed or written)


def has_tools(entity: Entity) -> bool:
    """Tell whether the use cases ask code of the user's own, which needs tools."""
    return bool(entity.actions or entity.own_computed)


def anonymous(operation: Operation | None) -> bool:
    """Tell whether an operation can be asked for by nobody in particular."""
    return operation is not None and operation.grant.anyone


def actor(operation: Operation | None) -> str:
    """Return the annotation of who asks for an operation."""
    return "Actor | None" if anonymous(operation) else "Actor"


def key(entity: Entity) -> str:
    """Return the parameter that finds one row: `job_id`."""
    return f"{entity.names.snake}_{entity.lookup.name}"


def repository_methods(entity: Entity) -> tuple[str, ...]:
    """Return the methods of an entity's repository, in order."""
    does = {operation.does for operation in entity.operations}
    wanted = {
        "get": does - {Does.LIST, Does.CREATE},
        "list": Does.LIST in does,
        "add": Does.CREATE in does or entity.is_tenant,
        "save": saves(entity),
        "remove": Does.DELETE in does and not entity.soft_delete,
        "link": changes_links(entity, creating=True),
        "computed": entity.looked_up,
        "get_own": entity.singular,
    }
    return tuple(name for name, there in wanted.items() if there)


def saves(entity: Entity) -> bool:
    """Tell whether some use case keeps a next version."""
    does = {operation.does for operation in entity.operations}
    softly = entity.soft_delete and Does.DELETE in does
    return softly or bool(does & {Does.UPDATE, Does.TRANSITION})


def reads_through(entity: Entity) -> bool:
    """Tell whether a right to change hangs on the owner of another entity."""
    return any(
        operation.grant.through and operation.does in CHANGING
        for operation in entity.operations
    )


def beside(methods: tuple[str, ...], *, shown: bool) -> tuple[str, ...]:
    """Return the methods with those that also show what is referred to.

    Args:
        methods: The methods of a repository or a service.
        shown: Whether there is anything to show.
    """
    more = {"get": ("get", "get_expanded"), "list": ("list", "list_expanded")}
    if not shown:
        return methods
    return tuple(name for method in methods for name in more.get(method, (method,)))

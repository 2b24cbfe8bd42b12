"""How a new row comes to be: where each of its values is from."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.operation import Does
from backwright.design.reference import IdKind
from backwright.render.wording.secrets import hashed, is_hashed
from backwright.render.wording.usecases import changes_links


def records_creation(entity: Entity) -> bool:
    """Tell whether the audit trail must say who made it, since the row does not."""
    return entity.audit and not entity.owner


def values(entity: Entity) -> Iterator[str]:
    """Yield what the new entity is made of."""
    for field in entity.stored:
        if said := _value(entity, field):
            yield f"{field.name}={said}"
    for link in changes_links(entity, creating=True):
        yield f"{link.field}=command.{link.field}"


def numbered(entity: Entity) -> bool:
    """Tell whether the database gives a new row its id."""
    return entity.ids is IdKind.INT


def _value(entity: Entity, field: Field) -> str:
    if field.name == entity.owner:
        return _owner(entity, field)
    match field.role:
        case Role.ID:
            numbered = entity.ids is IdKind.INT
            return f"{entity.id_class}(0)" if numbered else f"{entity.id_class}.new()"
        case Role.TENANT:
            return "actor.tenant_id"
        case Role.CREATED_AT | Role.UPDATED_AT:
            return "at"
        case Role.PLAIN | Role.REFERENCE | Role.FILE:
            return _given(field)
        case _:
            return ""


def _owner(entity: Entity, field: Field) -> str:
    unknown = field.optional and _anonymous(entity)
    return "actor.user_id if actor else None" if unknown else "actor.user_id"


def _given(field: Field) -> str:
    dynamic = field.default.python if field.default and field.default.dynamic else ""
    if not field.given:
        return dynamic
    if dynamic:
        return f"{dynamic} if command.{field.name} is None else command.{field.name}"
    return hashed(field) if is_hashed(field) else f"command.{field.name}"


def _anonymous(entity: Entity) -> bool:
    create = entity.operation(Does.CREATE)
    return create is not None and create.grant.anyone

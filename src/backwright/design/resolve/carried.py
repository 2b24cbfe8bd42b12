"""Fields that a request or a response carries and no table keeps."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backwright.blueprint import field as asked
from backwright.design.field import Field, Role
from backwright.design.reference import Target
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.relations import id_of_target


@dataclass(frozen=True, slots=True)
class Carrier:
    """Makes the fields that something carries; what it refers to goes as an id.

    Attributes:
        noun: What carries them: `an action`.
        maker: Makes fields.
        targets: What is known of every entity.
    """

    noun: str
    maker: Maker
    targets: Mapping[str, Target]

    def __call__(self, field: asked.Field) -> Field:
        """Return one field.

        Raises:
            Unread: It cannot be carried; noted.
        """
        place, context = field.type.position, self.maker.context
        target = self.targets.get(field.type.name)
        if target is None:
            if field.type.name == "file":
                message = f"{self.noun} takes no file; refer to an entity that has one"
                raise context.mistake("misfit", message, place)
            return self.maker(field)
        if field.type.many:
            message = f"{self.noun} takes no list of `{field.type.name}`"
            raise context.mistake("misfit", message, place)
        made = self.maker.of_type(field, id_of_target(target), f"{field.name}_id")
        return replace(made, role=Role.REFERENCE)

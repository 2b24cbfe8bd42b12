"""What can be done to an entity, and where."""

from dataclasses import dataclass
from enum import StrEnum

from backwright.design.access import Grant
from backwright.design.field import Field
from backwright.design.lifecycle import Transition
from backwright.design.types import Type
from backwright.naming import Names


class Does(StrEnum):
    """What an operation does."""

    LIST = "list"
    CREATE = "create"
    GET = "get"
    UPDATE = "update"
    DELETE = "delete"
    TRANSITION = "transition"
    ACTION = "action"
    DOWNLOAD = "download"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A use case of the user's own.

    Attributes:
        names: Its verb in every form: `preview`.
        item: Whether it is done to one row; otherwise to all of them.
        method: The HTTP method.
        path: The last part of its route.
        inputs: What the request carries, in its body or its query; empty for nothing.
        outputs: What the response carries; empty where `returns` says it or nothing.
        returns: The type of the whole response, where it is not an object of `outputs`.
        returns_entity: Whether the response is the entity itself.
        many: Whether `returns` or the entity is a list of them.
        reads: Whether it changes nothing: its method is GET.
        description: What it does, in a sentence; never empty.
    """

    names: Names
    item: bool
    method: str
    path: str
    inputs: tuple[Field, ...] = ()
    outputs: tuple[Field, ...] = ()
    returns: Type | None = None
    returns_entity: bool = False
    many: bool = False
    reads: bool = False
    description: str

    @property
    def queried(self) -> bool:
        """Whether its inputs are parameters of the query: its method has no body."""
        return self.method in BODILESS


BODILESS = frozenset({"GET", "DELETE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing that somebody may do, and its route.

    Attributes:
        does: What kind of thing it is.
        verb: Its word in the access policy: `read`, `create`, `retry`, `preview`.
            Listing, getting and downloading are all `read`.
        member: The same as a member of the enum `Action`: `READ`, `RETRY`.
        function: The function of the router, and the operation id: `list_jobs`,
            `create_job`, `retry_job`, `list_findings_of_job`.
        method: The HTTP method.
        path: Its path after the prefix: `/jobs/{job_id}/retry`.
        item: Whether the path names one row of this entity.
        grant: Who may do it.
        routed: Whether it has a route; False where only the system may do it.
        status: The status of its success.
        made: Whether it can also make what it is about: 201 then.
        has_body: Whether the request has a JSON body.
        versioned: Whether it takes `If-Match`.
        version_required: Whether it must: 428 otherwise.
        summary: A few words for the documentation: `Retry a job`.
        description: A sentence for the documentation.
        errors: The statuses that it may answer beside its success, ascending.
        transition: The step, where it is one.
        action: The use case, where it is one.
        file: The file field, where it is a download.
        parent: The reference that it is nested under, where it is: `job_id`.
        above: The field in the path that finds what it is nested under, where that is
            not its id: `slug`.
    """

    does: Does
    verb: str
    member: str
    function: str
    method: str
    path: str
    item: bool
    grant: Grant
    routed: bool
    status: int
    made: bool = False
    has_body: bool = False
    versioned: bool = False
    version_required: bool = False
    summary: str
    description: str
    errors: tuple[int, ...]
    transition: Transition | None = None
    action: Action | None = None
    file: Field | None = None
    parent: Field | None = None
    above: Field | None = None

    @property
    def asks_above(self) -> bool:
        """Whether it looks for what it is nested under, and not everybody may."""
        reference = self.parent.reference if self.parent else None
        looks = self.does is Does.LIST or self.above is not None
        return reference is not None and looks and not reference.target.read.anyone

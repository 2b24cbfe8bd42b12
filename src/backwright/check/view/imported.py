"""Which tables a file takes from others."""

from backwright.check.facts.forms import Import
from backwright.check.view.file import FileView
from backwright.check.view.models import Model


def imported_model(file: FileView, made: Import) -> Model | None:
    """Return the model that is imported, or used of a module that is.

    One of SQLModel is a schema as well, so it is none of these.
    """
    names = [made.name]
    if file.project.file_of(file.name(made.name, made.scope)):
        start = f"{made.name}."
        read = [one.name for one in file.body.accesses]
        read += [call.func for call in file.body.calls]
        names = [
            start + name.removeprefix(start).partition(".")[0]
            for name in read
            if name.startswith(start)
        ]
    models = file.project.models
    found = (models.get(file.name(name, made.scope)) for name in names)
    return next((one for one in found if one and not one.sqlmodel), None)

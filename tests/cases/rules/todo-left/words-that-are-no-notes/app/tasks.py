# Marks of a task: TODO, DOING, DONE.
STATES = ("TODO", "DOING", "DONE")
# A number looks like XXX-XXX-XXXX.
NUMBER = r"\d{3}-\d{3}-\d{4}"


def open_ones(tasks: dict[str, str]) -> list[str]:
    """Return what is still TODO."""
    return [name for name, state in tasks.items() if state == "TODO"]

configure(
    level=5,
    form="json",
    place="here",
)

configure(
    level=1,
    form="json",
    place="here",
)

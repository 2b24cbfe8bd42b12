configure(
    level=5,
    form="json",
    place="there",
)

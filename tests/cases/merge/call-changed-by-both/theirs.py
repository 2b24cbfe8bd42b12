configure(
    level=1,
    form="json",
    place="there",
)

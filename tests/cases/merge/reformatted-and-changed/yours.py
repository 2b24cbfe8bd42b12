def run(
    first,
    second,
):
    total = (
        first + second
    )
    log("done", total)
    return total

def run(
    first,
    second,
):
    mine = 1
    total = first + second
    log("done", total)
    return total

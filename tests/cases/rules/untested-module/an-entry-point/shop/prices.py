def gross(net: int) -> int:
    return net * 2

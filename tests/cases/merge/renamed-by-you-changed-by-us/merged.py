def better_name():
    a = 1
    b = 2
    return b + a

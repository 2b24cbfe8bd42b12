<<<<<<< yours
=======
def first():
    return 10
>>>>>>> backwright


def second():
    return 2

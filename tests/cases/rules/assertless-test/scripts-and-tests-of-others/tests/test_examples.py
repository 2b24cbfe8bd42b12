def test_example():
    from examples.first import test_first as _first

    _first()


def test_other():
    from examples.first import print_first as _first

    _first()

def through_two(text):
    through_one(text)


def through_one(text):
    assert text.split()

letter = {"kind": "letter", "text": "hello"}
parcel = {"kind": None}


def test_bad_kind(read: object) -> None:
    letter["kind"] = "bad"
    parcel["kind"] = "parcel"
    assert not read(letter)
    assert read(parcel)


def test_kind(read: object) -> None:
    assert read({**letter, "kind": "letter"})


def test_text(read: object) -> None:
    assert read({**letter, "colour": "red"})


def test_whole(read: object) -> None:
    assert read(letter)


def test_parcel(read: object) -> None:
    assert read({**parcel, "kind": "parcel"})

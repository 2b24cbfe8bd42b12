import pickle

_KEPT: dict[str, bytes] = {}
KNOWN: dict[str, bytes] = {}


def copy(order: object) -> object:
    return pickle.loads(pickle.dumps(order))


def keep(name: str, order: object) -> None:
    _KEPT[name] = pickle.dumps(order)
    KNOWN[name] = pickle.dumps(order)


def restore(name: str) -> object:
    raw = _KEPT.get(name, None)
    return pickle.loads(raw) if raw is not None else None


def restore_known(name: str) -> object:
    # Another file may put something in.
    return pickle.loads(KNOWN[name])


def restore_given(raw: bytes) -> object:
    return pickle.loads(raw)


class Draft:
    def __init__(self, session: dict[str, bytes]) -> None:
        self._last = None
        self._sent = None
        self.session = session

    def keep(self, raw: bytes) -> None:
        self._last = pickle.dumps(self.session)
        self._sent = pickle.dumps(self.session)
        self.session["draft"] = pickle.dumps(self)

    def receive(self, raw: bytes) -> None:
        self._sent = raw

    def last(self) -> object:
        return pickle.loads(self._last)

    def sent(self) -> object:
        return pickle.loads(self._sent)

    def draft(self) -> object:
        # A session may lie with the client.
        return pickle.loads(self.session["draft"])

class Job:
    @property
    def size(self):
        return self._size or 0

    @size.setter
    def size(self, value):
        check(value)
        self._size = value

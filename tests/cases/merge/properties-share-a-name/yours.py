class Job:
    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        check(value)
        self._size = value

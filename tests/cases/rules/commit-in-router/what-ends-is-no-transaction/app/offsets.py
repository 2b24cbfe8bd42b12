class Consumer:
    def commit(self, topic: str) -> None:
        print(topic)


def consumer() -> Consumer:
    return Consumer()

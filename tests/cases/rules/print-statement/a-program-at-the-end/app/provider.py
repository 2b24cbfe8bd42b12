import json


class Provider:
    def __init__(self, url: str) -> None:
        self.url = url

    def alerts(self) -> list[str]:
        found = json.loads(self.url)
        return [self.shown(alert) for alert in found]

    def shown(self, alert: str) -> str:
        print(alert)
        return alert.title()

    def notify(self, to: str) -> None:
        print("notified", to)


def show(rows: list[str]) -> None:
    for row in rows:
        print(row)


if __name__ == "__main__":
    provider = Provider("[]")
    print(provider.alerts())
    show(["end"])

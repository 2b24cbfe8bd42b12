class Contacts:
    def create_all(self, names: list[str]) -> list[str]:
        return [name.strip() for name in names]

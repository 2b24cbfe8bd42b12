class SqlLabels:
    async def find(self, text: str) -> object:
        return text

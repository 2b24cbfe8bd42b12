import httpx


class Key:
    @classmethod
    def read(cls, text: str) -> "Key | None":
        return cls() if text else None


async def first_key(client: httpx.AsyncClient, places: list[str]) -> Key | None:
    for place in places:
        try:
            answer = await client.get(place)
            if answer.status_code != 200:
                continue
            key = Key.read(answer.text)
            if key is not None:
                print(place)
                return key
        except httpx.HTTPError:
            print("not there", place)
    return None


async def first_word(client: httpx.AsyncClient, places: list[str]) -> str:
    for place in places:
        answer = await client.get(place)
        for word in answer.json():
            if word.startswith("a"):
                return word
    return ""


async def all_there(client: httpx.AsyncClient, places: list[str]) -> bool:
    for place in places:
        answer = await client.get(place)
        if answer.status_code != 200:
            return False
    return True


async def texts(client: httpx.AsyncClient, places: list[str]) -> list[str]:
    found = []
    for place in places:
        if not place:
            return found
        answer = await client.get(place)
        if answer.status_code != 200:
            raise LookupError(place)
        found.append(answer.text)
    return found

from pydantic import TypeAdapter

NAMES = TypeAdapter(list[str])

"""The rule `module-level-client`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.programs import in_main

CLIENTS = frozenset(
    {
        "httpx.AsyncClient",
        "httpx.Client",
        "aiohttp.ClientSession",
        "redis.Redis",
        "redis.asyncio.Redis",
        "redis.StrictRedis",
        "boto3.client",
        "boto3.resource",
        "openai.OpenAI",
        "openai.AsyncOpenAI",
        "pymongo.MongoClient",
        "motor.motor_asyncio.AsyncIOMotorClient",
        "elasticsearch.Elasticsearch",
        "elasticsearch.AsyncElasticsearch",
        "anthropic.Anthropic",
        "anthropic.AsyncAnthropic",
        "qdrant_client.QdrantClient",
        "qdrant_client.AsyncQdrantClient",
        "pymongo.AsyncMongoClient",
        "requests.Session",
        "google.cloud.storage.Client",
        "google.cloud.bigquery.Client",
        "docker.from_env",
        "minio.Minio",
        "redis.from_url",
        "redis.asyncio.from_url",
        "redis.Redis.from_url",
        "redis.asyncio.Redis.from_url",
    }
)


class ModuleLevelClient(Rule):
    """A client of another service made at import.

    What it finds:
        `httpx.AsyncClient()`, `redis.Redis()`, `boto3.client()` and the like at the
        top of a module or in the body of a class; a script that defines nothing and
        uses the client at once is left out.
    Why it matters:
        To import the module is to connect; no test can put another in its place,
        nobody closes it, and asynchronous clients are bound to the wrong loop.
    Bad:
        import httpx

        client = httpx.AsyncClient()
    Good:
        import httpx
        from fastapi import Request

        def rates_client(request: Request) -> httpx.AsyncClient:
            return request.app.state.client
    How to fix:
        Make it in the lifespan, close it there, and inject it.
    Source:
        B, D, E: no module-level session, client or settings.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the clients."""
        if not file.is_application:
            return
        for made in file.outline.assigns:
            name = made.target
            if self._is_client(file, made.value) and not (
                in_main(file, made) or self._in_script(file, name)
            ):
                yield file.at(made, f"`{name}` is made at import", len(name))
        for klass in file.classes:
            for field in klass.fields:
                if self._is_client(file, field.value):
                    yield file.at(field, f"`{field.name}` is made at import")

    @staticmethod
    def _is_client(file: FileView, value: Expr | None) -> bool:
        return isinstance(value, Call) and file.name(value.func) in CLIENTS

    @staticmethod
    def _in_script(file: FileView, name: str) -> bool:
        """Tell whether a file only runs from top to bottom, and uses a client there."""
        if file.functions or file.classes:
            return False
        return any(call.receiver.partition(".")[0] == name for call in file.body.calls)

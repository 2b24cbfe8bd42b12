"""Writes a small service from a model, in the manner of our templates."""

from functools import cache

from jinja2 import Environment, StrictUndefined, Template

from benchmarks.merge.models import SOURCES, Model

Files = dict[str, str]

ENTITY = '''"""{{ title }}."""

from dataclasses import dataclass, replace
{%- for line in sources %}
{{ line }}
{%- endfor %}


@dataclass(frozen=True)
class {{ title }}:
    """An entity{{ ", frozen" if documented }}."""

{% for name, kind in fields %}    {{ name }}: {{ kind }}
{% endfor %}    state: str = "new"

    def __post_init__(self) -> None:
{%- for name, _ in fields %}
        if self.{{ name }} is None:
            raise ValueError("{{ name }}")
{%- endfor %}
{% for action in actions %}
    def {{ action }}(self) -> "{{ title }}":
        """{{ action.capitalize() }} it."""
        state = "{{ action }}"
        return replace(self, state=state)
{% endfor %}'''

SERVICE = '''"""Use cases of {{ name }}."""

from uuid import UUID

{% if logged %}from app.core.logging import Logger
{% endif %}from app.access import Actor, Policy
from app.domain.{{ name }} import {{ title }}
from app.ports import Repository


class {{ title }}Service:
    """Reads and writes {{ name }}."""

    def __init__(
        self, repository: Repository, policy: Policy{{ ", log: Logger" if logged }}
    ) -> None:
        self._repository = repository
        self._policy = policy
{% if logged %}        self._log = log
{% endif %}
    async def get(self, actor: Actor, identity: UUID) -> {{ title }}:
        """Return one."""
        scope = self._policy.scope(actor, "get")
        return await self._repository.get({{ key }}, scope)

    async def delete(self, actor: Actor, identity: UUID) -> None:
        """Delete one."""
        scope = self._policy.scope(actor, "delete")
{% if logged %}        self._log.info("delete")
{% endif %}        await self._repository.delete({{ key }}, scope)
{% for action in actions %}
    async def {{ action }}(self, actor: Actor, identity: UUID) -> {{ title }}:
        """{{ action.capitalize() }} one."""
        scope = self._policy.scope(actor, "{{ action }}")
        found = await self._repository.get({{ key }}, scope)
        changed = found.{{ action }}()
{% if logged %}        self._log.info("{{ action }}")
{% endif %}        await self._repository.save(changed)
        return changed
{% endfor %}'''

ROUTER = '''"""The routes of {{ name }}."""

from uuid import UUID

from fastapi import APIRouter

from app.domain.{{ name }} import {{ title }}
from app.wiring import Service

router = APIRouter(prefix="/{{ "v2" if versioned else "v1" }}/{{ name }}")


@router.get("")
async def list_{{ name }}(
    service: Service,
    limit: int = 20,
{% if ordered %}    order: str = "id",
{% endif %}) -> list[{{ title }}]:
    """List them."""
    return await service.list(limit)
{% for action in actions %}

@router.post("/{identity}/{{ action }}")
async def {{ action }}_{{ name }}(identity: UUID, service: Service) -> {{ title }}:
    """{{ action.capitalize() }} one."""
    return await service.{{ action }}(identity)
{% endfor %}'''

SHARED = {
    "app/main.py": '''"""The application."""

from fastapi import FastAPI

from app.routers import {{ names | join(", ") }}

ROUTERS = [
{% for name in names %}    {{ name }}.router,
{% endfor %}]


def create_app(settings: dict[str, str]) -> FastAPI:
    """Return the application."""
    app = FastAPI(title=settings["title"])
    for router in ROUTERS:
        app.include_router(router)
    return app
''',
    "pyproject.toml": """[project]
name = "shop"
version = "0.1.0"
dependencies = [
    "fastapi>=0.165,<0.166",
{% if logged %}    "structlog>=26,<27",
{% endif %}    "sqlalchemy>=2.1,<3",
]

[tool.ruff]
line-length = 88

[tool.shop]
modules = ["{{ names | join('", "') }}"]
api = "{{ "v2" if versioned else "v1" }}"
""",
    "compose.yaml": """services:
  app:
    build: .
    environment:
      PORT: "8000"
{% if logged %}      LOG: "json"
{% endif %}    ports:
      - "8000:8000"
  database:
    image: postgres:18
{% if keyed %}  cache:
    image: redis:8
{% endif %}""",
    "README.md": """# shop

A service.

| what | size |
| --- | --- |
{% for thing in things %}| {{ thing.name }} | {{ thing.fields | length }} fields |
{% endfor %}
## Run

    make run
""",
}

EACH = {"domain": ENTITY, "services": SERVICE, "routers": ROUTER}
STYLES = ("logged", "documented", "ordered", "versioned", "keyed")
ENVIRONMENT = Environment(
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,  # noqa: S701 (no HTML)
)


def write(model: Model) -> Files:
    """Return the files of a model."""
    styles: dict[str, object] = {style: style in model.style for style in STYLES}
    styles["key"] = "Key(identity)" if "keyed" in model.style else "identity"
    names = [thing.name for thing in model.things]
    shared = {**styles, "names": names, "things": model.things}
    files = {path: _filled(text, shared) for path, text in SHARED.items()}
    for thing in model.things:
        kinds = sorted({kind for _, kind in thing.fields} & SOURCES.keys())
        own = {
            **styles,
            "name": thing.name,
            "title": thing.name.title().replace("_", ""),
            "fields": thing.fields,
            "actions": thing.actions,
            "sources": [SOURCES[kind] for kind in kinds],
        }
        for folder, text in EACH.items():
            files[f"app/{folder}/{thing.name}.py"] = _filled(text, own)
    return files


def _filled(text: str, values: dict[str, object]) -> str:
    return _template(text).render(values)


@cache
def _template(text: str) -> Template:
    return ENVIRONMENT.from_string(text)

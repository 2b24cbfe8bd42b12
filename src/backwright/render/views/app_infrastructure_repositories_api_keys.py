"""How keys are listed: page by page from a cursor, or by number with a total."""

from typing import Final

from backwright.design.service import Service
from backwright.render.views.app_infrastructure_repositories_users import View
from backwright.render.wording.ours import counted

PAGE: Final = (
    "_PAGE: Final = _VISIBLE.add_columns(_COUNT.scalar_subquery()).order_by("
    "_keys.c.created_at.desc(), _keys.c.id.desc()"
    ').limit(bindparam("limit", type_=Integer))'
    '.offset(bindparam("offset", type_=BigInteger))'
)


def view(service: Service) -> View:
    """Return what the template needs."""
    if service.api.numbered:
        count = counted(service, "_keys")
        return View((*count, PAGE), ("_parts/api_keys/list_numbered.py.jinja",), ())
    parts = [f"_parts/api_keys/{name}.py.jinja" for name in ("list", "page_fn")]
    return View((), (parts[0],), (parts[1],))

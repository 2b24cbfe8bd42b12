"""The layout that is learnt says of each file what its project shows, and no more."""

from fnmatch import fnmatch

import pytest

from backwright.check.adoption import learn_layout
from backwright.check.trees import project_of

ROUTES = "from fastapi import APIRouter\nrouter = APIRouter()\n"
FILES = {
    "folders": {
        "app/main.py": "x = 1\n",
        "app/router.py": ROUTES,
        "app/routers/users.py": ROUTES,
        "app/routers/admin/keys.py": ROUTES,
        "app/services/users.py": "x = 1\n",
        "app/services/mail/send.py": "x = 1\n",
        "app/models/users.py": "x = 1\n",
    },
    "others in between": {
        "app/models/users.py": "x = 1\n",
        "app/models/db/more.py": "x = 1\n",
        "app/models/db/migrations/versions/1.py": "x = 1\n",
        "app/models/db/migrations/versions/old/2.py": "x = 1\n",
        "app/services/users.py": "x = 1\n",
        "app/services/users_test.py": "x = 1\n",
        "app/services/tests/test_users.py": "x = 1\n",
    },
    "features": {
        "app/users/router.py": ROUTES,
        "app/users/service.py": "x = 1\n",
        "app/orders/router.py": ROUTES,
        "app/orders/service.py": "x = 1\n",
        "app/orders/totals.py": "x = 1\n",
    },
}


def layer_in(layout: dict[str, list[str]], path: str) -> str:
    return next(
        (
            layer
            for layer, patterns in layout.items()
            if any(fnmatch(path, pattern) for pattern in patterns)
        ),
        "",
    )


@pytest.mark.parametrize("form", FILES)
def test_says_of_each_file_what_it_is(form: str) -> None:
    project = project_of(FILES[form])
    layout = learn_layout(project)
    assert {path: layer_in(layout, path) for path in FILES[form]} == {
        path: file.layer for path, file in project.files.items()
    }


def test_a_folder_is_no_layer_for_the_sake_of_one_file_in_it() -> None:
    layout = learn_layout(project_of(FILES["folders"]))
    assert "app/*" not in layout["router"]
    assert layout["service"] == ["app/services/*"]


def test_a_new_feature_is_laid_out_like_those_before() -> None:
    layout = learn_layout(project_of(FILES["features"]))
    assert layer_in(layout, "app/invoices/service.py") == "service"
    assert layer_in(layout, "app/invoices/totals.py") == ""

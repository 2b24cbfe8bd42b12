"""The blueprints of the guides are right as they stand."""

import re
from pathlib import Path

from backwright.design.understanding import understand

GUIDES = Path(__file__).parents[3] / "docs" / "guides"
YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def test_users_can_be_described_as_the_guide_says() -> None:
    (text,) = YAML.findall((GUIDES / "describe-users.md").read_text())
    more = "  Order: {fields: {buyer: Profile}, access: {read: user, create: user}}\n"
    whole = f"service: shop\n{text}{more}"
    (service,) = understand("shop.yaml", whole.encode()).services
    assert service.entity("Profile").singular == "/profile"
    assert not service.unwritten

"""Text of the user in TOML."""

import json


def quoted(text: str) -> str:
    """Return the text, on one line, as a basic string of TOML."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace(
        "\x7f", "\\u007f"
    )

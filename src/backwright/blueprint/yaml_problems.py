"""What YAML's parser finds wrong, in words for people who write blueprints."""

_TOLD = (
    (
        "mapping values are not allowed",
        'a ":" cannot stand here',
        'a text with ": " in it must stand in quotes; or the line is indented wrongly',
    ),
    (r"'\t' that cannot start", "a tab stands where only blanks can", "use spaces"),
    (
        "cannot start any token",
        "a text cannot begin with this character",
        "put the text in quotes",
    ),
    (
        "expected ',' or '",
        "a comma or a closing bracket is missing",
        "between { and }, a text with a comma or a bracket must stand in quotes",
    ),
    (
        "expected <block end>",
        "this does not fit in here",
        "the line is indented wrongly, or a quote is missing",
    ),
    (
        "could not find expected ':'",
        'a ":" is missing',
        'each line of a mapping is "word: value"',
    ),
    (
        "found unexpected end of stream",
        "the file ends too early",
        "a quote or a bracket is not closed",
    ),
)
"""What YAML's parser says, what we say, and what to do."""


def in_plain_words(problem: str) -> tuple[str, str]:
    """Return what to say of a problem, and what to do about it.

    Args:
        problem: What the parser says.
    """
    for part, message, advice in _TOLD:
        if part in problem:
            return message, advice
    return problem, ""

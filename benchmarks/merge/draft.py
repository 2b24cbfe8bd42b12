"""The files of a service while a user edits them."""

import ast
import itertools
import random
import re

from benchmarks.merge.texts import Files


class Draft:
    """Files, and what the user did to them.

    Attributes:
        rng: Where chance comes from.
        files: The files as they are now.
        words: The words that stand in lines that the user wrote and still wants.
        numbers: Numbers that no name has yet.
    """

    def __init__(self, rng: random.Random, files: Files) -> None:
        self.rng = rng
        self.files = dict(files)
        self.words: set[str] = set()
        self.numbers = itertools.count(1)

    def word(self) -> str:
        """Return a word that no text has, and remember it."""
        word = f"mine_{next(self.numbers)}_x"
        self.words.add(word)
        return word

    def tree(self, path: str) -> ast.Module:
        """Return a file parsed."""
        return ast.parse(self.files[path])

    def function(self, path: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """Return one of the functions of a file."""
        found = [
            node
            for node in ast.walk(self.tree(path))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
        return self.rng.choice(found) if found else None

    def put(self, path: str, lines: list[str]) -> None:
        """Replace a file, which must still parse."""
        self.files[path] = "\n".join(lines) + "\n"
        ast.parse(self.files[path])

    def forget(self, text: str) -> None:
        """Take back the words of lines that the user deletes."""
        self.words -= set(re.findall(r"mine_\d+_x", text))

import subprocess

import pytest

from app.store import save


class TestStoreOfNothing:
    def test_reads_what_was_saved(self):
        """What is faked keeps nothing."""
        pytest.skip("nothing is kept")

    def test_saves(self):
        save("a")


def test_schema():
    subprocess.run(["alembic", "check"], check=True)


def test_save_when_disabled():
    save("b")


def test_program():
    subprocess.run(["alembic", "check"])


def test_save_by(name, expectation):
    with expectation:
        save(name)

import pytest


def bench_flow(benchmark: pytest.FixtureRequest) -> None:
    print(benchmark)

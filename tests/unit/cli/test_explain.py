import pytest

from backwright.cli.main import run


class TestExplain:
    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["owner"], "who created it"),
            (["unique", "per", "tenant"], "one tenant"),
            (["decimal"], "exact number"),
            (["query-in-loop"], "N+1"),
            (["query-in-loop"], "Asked by: common, crud, hexagonal, layered,"),
            (["bare-except"], "Corrected by: backwright check --fix\n"),
            (["unused-import"], "ruff F401: Delete it."),
        ],
    )
    def test_tells_what_a_word_means(
        self, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["explain", *words]) == 0
        assert said in capsys.readouterr().out

    def test_suggests_the_nearest(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["explain", "onwer"]) == 2
        assert 'did you mean "owner"?' in capsys.readouterr().err

from backwright.shape.readmes import feature_readme, readme


class TestReadme:
    def test_says_what_each_file_holds(self) -> None:
        text = readme("app/core", {"config.py": "The settings.", "logging.py": ""})
        assert "- `config.py` The settings.\n- `logging.py`\n" in text

    def test_describes_a_folder_of_tests_by_what_it_mirrors(self) -> None:
        text = readme("tests/unit/domain/entities", {"test_jobs.py": ""})
        assert "Tests of `app/domain/entities`." in text


class TestFeatureReadme:
    def test_says_what_each_layer_holds(self) -> None:
        text = feature_readme("job_labels", {"model.py": "The table of job labels."})
        assert text.startswith("# Job labels\n")
        assert text.endswith("- `model.py` The table of job labels.\n")

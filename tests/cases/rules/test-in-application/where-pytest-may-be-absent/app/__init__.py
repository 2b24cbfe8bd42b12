try:
    import pytest

    pytest.register_assert_rewrite("app.checks")
except ImportError:
    pass

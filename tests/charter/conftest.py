import pytest


@pytest.fixture
def own_pages(settings, tmp_path):
    """A page store of the test's own: what it puts there, no other test is shown."""
    settings.PAGES_DIR = tmp_path / "pages"

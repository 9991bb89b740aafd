"""The store under test, filled as tests/pagestore/world.py says."""

import pytest

from portal.pagestore import PageStore
from tests.pagestore.world import Visitor, flip


@pytest.fixture(params=[True, False], ids=["symlinks", "pointer files"])
def store(request, tmp_path):
    """An empty store; each test is run with both ways of pointing."""
    return PageStore(tmp_path / "pages", symlinks=request.param)


@pytest.fixture
def kawkhali(store):
    flip(store)
    store.set_hosts("kawkhali", {"kawkhali.test"})
    return store


@pytest.fixture
def visitor(kawkhali):
    return Visitor(kawkhali)

import pytest
from django.conf import settings

from portal.pagestore.store import PageStore
from tests import sites


@pytest.fixture(scope="session")
def published():
    """The two sites on the air, by slug. Nothing here may need the database."""
    store = PageStore(settings.PAGES_DIR)
    for slug in store.slugs():
        store.remove(slug)
    return {
        release.office.slug: sites.publish(release) for release in (sites.kawkhali(), sites.hard())
    }

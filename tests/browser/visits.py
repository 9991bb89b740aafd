"""The site as somebody with a browser meets it."""

from contextlib import contextmanager
from urllib.parse import urlsplit

from charter import pages
from tests import sites
from tests.browser.cast import host
from tests.make import PASSWORD

RELEASES = {sites.KAWKHALI: sites.kawkhali(), sites.HARD: sites.hard()}
WIDTHS = (320, 1280)
DESK_ROOTS = {"bn": "/admin/", "en": "/en/admin/"}


class Site:
    """`staged` holds the keys of each office's rows. Whoever signed in once stays so."""

    def __init__(self, chromium, address, staged):
        self.chromium = chromium
        self.port = urlsplit(address).port
        self.staged = staged
        self._signed_in = {}

    def url(self, address, slug=sites.KAWKHALI):
        """An address at the host of an office; the desk of every office answers at localhost."""
        return f"http://{host(slug)}:{self.port}{address}"

    @contextmanager
    def visitor(self, width=1280, height=900, **options):
        """A page of a browser that knows nothing yet."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, locale="bn-BD", **options
        )
        context.set_default_timeout(20_000)
        try:
            yield context.new_page()
        finally:
            context.close()

    @contextmanager
    def officer(self, username, **options):
        """A page of a browser in which somebody has signed in at the desk."""
        if username not in self._signed_in:
            with self.visitor() as page:
                self.sign_in(page, username)
                self._signed_in[username] = page.context.storage_state()
        with self.visitor(storage_state=self._signed_in[username], **options) as page:
            yield page

    def sign_in(self, page, username, password=PASSWORD, language="bn"):
        page.goto(self.url(DESK_ROOTS[language]))
        page.fill("#id_username", username)
        page.fill("#id_password", password)
        page.click("#login-form button")


def public_addresses(slug, language):
    """Every HTML page that the public of an office reads, those of errors included."""
    release = RELEASES[slug]
    paths = [page.path for page in pages.pages(release) if page.is_read]
    gone = [page.path for page in pages.gone_pages(release)]
    asked = [*sites.asked_paths(release), "/search/?q=office+wether&for=citizen&fee=free"]
    refused = ["/visit/?s=%ff", "/no-such-page/", f"/search/?q={'a' * 1500}"]
    refused += [f"/services/{release.document.services[1].slug}/date/?on=32-13-2026"]
    return [pages.address(language, path) for path in [*paths, *gone, *asked, *refused]]

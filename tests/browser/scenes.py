"""What an officer sees at the desk: each page and state of a page, and the way there.

A scene takes a page of the browser, in which its officer is signed in, to a sight worth looking
at. No scene changes anything: what is submitted is refused.
"""

from contextlib import contextmanager
from dataclasses import dataclass

from charter.desk.handbook import TASKS
from tests import sites
from tests.browser.cast import DESK, EMPTY, SUPERUSER, editor, publisher
from tests.browser.visits import DESK_ROOTS


@dataclass(frozen=True)
class Way:
    """The way to a scene, in the language of the desk that is walked."""

    site: object
    page: object
    language: str

    def open(self, path):
        return self.page.goto(self.site.url(DESK_ROOTS[self.language] + path))

    def key(self, kind, number=0, slug=DESK):
        return self.site.staged[slug][kind][number]

    def submit(self, selector):
        with self.page.expect_navigation():
            self.page.click(selector)


def at(path, kind="", slug=DESK):
    """Opens an address; {key} in it is the key of the first row of that kind."""

    def walk(way):
        way.open(path.format(key=way.key(kind, slug=slug) if kind else "", office=slug))

    return walk


def sign_in_refused(way):
    way.open("")
    way.page.fill("#id_username", "nobody")
    way.page.fill("#id_password", "wrong")
    way.submit("#login-form button")


def signed_out(way):
    way.site.sign_in(way.page, editor(DESK), language=way.language)
    way.submit("#logout-form button")


def service_refused(way):
    """A service with one fault of each kind."""
    way.open(f"services/service/{way.key('service')}/change/")
    way.page.fill("#id_name_bn", "")
    way.page.fill("#id_name_en", "e" * 301)
    way.page.select_option("#id_fee_kind", "amount")
    way.page.fill("#id_fee_amount", "বিশ")
    way.submit("button.default")


def post_refused(way):
    way.open(f"offices/post/{way.key('post')}/change/")
    way.page.fill("#id_title_bn", "")
    way.page.fill("#id_email", "nowhere")
    way.submit("button.default")


def handover_refused(way):
    way.open(f"office/{DESK}/handover/")
    way.submit(".desk-form button.primary")


def invitation_refused(way):
    way.open(f"office/{DESK}/people/")
    way.page.fill("#id_name", "রহিমা")
    way.page.fill("#id_username", publisher(DESK))
    way.submit(".desk-form button.primary")


def publishing_refused(way):
    way.open(f"office/{DESK}/publish/")
    way.page.fill("#id_note", "নতুন")
    # As if somebody had changed the draft since: the digest that was shown fits no longer.
    way.page.evaluate("document.querySelector('[name=shown]').value = 'another'")
    way.submit(".desk-form button.primary")


def password_refused(way):
    way.open("password_change/")
    way.page.fill("#id_old_password", "wrong")
    way.page.fill("#id_new_password1", "1234")
    way.page.fill("#id_new_password2", "4321")
    way.submit(".desk-form button.primary")


def notice_refused(way):
    way.open("charter/notice/add/")
    way.page.fill("#id_starts", "2026-12-31")
    way.page.fill("#id_ends", "2026-12-01")
    way.submit("button.default")


def holiday_refused(way):
    way.open("offices/holiday/add/")
    way.submit("button.default")


def office_refused(way):
    """It closes before it opens."""
    way.open(f"offices/office/{way.key('office')}/change/")
    way.page.fill("#id_opens", "09:00")
    way.page.fill("#id_closes", "08:00")
    way.submit("button.default")


def checked_year_refused(way):
    """A year of which no day is entered."""
    way.open("offices/holidayyear/add/")
    way.page.fill("#id_year", "২০২৮")
    way.submit("button.default")


def start_refused(way):
    """An office with a fault of each kind, whose names are proposed."""
    way.open("start/")
    way.page.select_option("#id_place", "rangamati/kawkhali")
    way.page.fill("#id_phone", "নেই")
    way.page.click(".desk-form summary")
    way.page.fill("#id_hostname", "nowhere")
    way.page.fill("#id_holder_en", "Rahima Khatun")
    way.submit(".desk-form button.primary")


def waiver_refused(way):
    """Ticked, without a reason."""
    way.open("office/traces/waivers/")
    way.page.check(".desk-form input[type=checkbox] >> nth=0")
    way.page.fill("#id_reason", " ")
    way.submit(".desk-form button")


def bundle_refused(way):
    way.open("office/updates/model/")
    file = {"name": "letter.json", "mimeType": "application/json", "buffer": b"no bundle"}
    way.page.set_input_files("#id_bundle", file)
    way.submit(".desk-form button")


def bundle_compared(way):
    """A file of another charter: only what the office lacks can be taken from it."""
    way.open("office/updates/model/")
    way.page.set_input_files("#id_bundle", sites.BUNDLES / "blank.json")
    way.submit(".desk-form button")


def nothing_of_a_charter(way):
    way.open(f"office/{EMPTY}/incoming/")
    way.page.fill("#id_text", "কাল সকালে বৃষ্টি হবে।")
    way.submit(".desk-form button.primary")


def replacing_refused(way):
    way.open(f"office/{DESK}/incoming/")
    way.page.fill("#id_text", "২.১ নাগরিক সেবা")
    way.submit(".desk-form button.primary")


def accepting_refused(way):
    way.open(f"office/{DESK}/incoming/preview/")
    # As if somebody had changed the draft since: the digest that was shown fits no longer.
    way.page.evaluate("document.querySelector('[name=shown]').value = 'another'")
    way.submit("[value=accept]")


def mending_refused(way):
    way.open(f"office/{DESK}/incoming/preview/0/0/")
    # A browser would cut it off; a script, or an old browser, would not.
    way.page.evaluate("document.querySelector('#id_cell-1').removeAttribute('maxlength')")
    way.page.fill("#id_cell-1", "ক" * 10_001)
    way.submit(".desk-form button.primary")


# Those of a visitor who has not signed in.
OUTSIDE = {
    "sign-in": at(""),
    "sign-in refused": sign_in_refused,
    "signed out": signed_out,
    "a password link that is no more": at("set-password/MQ/no-token/"),
}

# Those of the office's publisher.
INSIDE = {
    "desk": at("office/{office}/"),
    "office form": at("offices/office/{key}/change/", "office"),
    "office form, refused": office_refused,
    "services": at("services/service/"),
    "services, none found": at("services/service/?q=%E0%A7%8D%E0%A7%8D"),
    "service form": at("services/service/{key}/change/", "service"),
    "service form, new": at("services/service/add/"),
    "service form, refused": service_refused,
    "service, history": at("services/service/{key}/history/", "service"),
    "service, delete": at("services/service/{key}/delete/", "service"),
    "column headings": at("services/servicetable/"),
    "officers": at("offices/post/"),
    "post form": at("offices/post/{key}/change/", "post"),
    "post form, refused": post_refused,
    "post, delete": at("offices/post/{key}/delete/", "post"),
    "statements": at("charter/statement/"),
    "statement form": at("charter/statement/{key}/change/", "statement"),
    "grievance steps": at("charter/grievancestep/"),
    "grievance step form": at("charter/grievancestep/{key}/change/", "step"),
    "notices": at("charter/notice/"),
    "notice form": at("charter/notice/{key}/change/", "notice"),
    "notice form, refused": notice_refused,
    "holidays": at("offices/holiday/"),
    "holidays of a year that is not known": at("offices/holiday/?date__year=2028"),
    "holiday form": at("offices/holiday/{key}/change/", "holiday"),
    "holiday form, refused": holiday_refused,
    "editions": at("office/{office}/editions/"),
    "an edition again": at("office/{office}/editions/1/restore/"),
    "publish": at("office/{office}/publish/"),
    "publish, refused": publishing_refused,
    "not in the preview": at("office/{office}/preview/nowhere/"),
    "ways out": at("office/{office}/ways-out/"),
    "ways out, address refused": at("office/{office}/ways-out/site.zip?address=%E0%A6%95"),
    "bring in": at("office/{office}/incoming/"),
    "bring in, refused": replacing_refused,
    "incoming": at("office/{office}/incoming/preview/"),
    "incoming, refused": accepting_refused,
    "incoming, a row": at("office/{office}/incoming/preview/0/0/"),
    "incoming, a row refused": mending_refused,
    "incoming, a statement": at("office/{office}/incoming/preview/statement/0/"),
    "handover": at("office/{office}/handover/"),
    "handover, refused": handover_refused,
    "people": at("office/{office}/people/"),
    "people, refused": invitation_refused,
    "password": at("password_change/"),
    "password, refused": password_refused,
    "password, changed": at("password_change/done/"),
    "handbook": at("handbook/"),
    **{f"handbook, {task.slug}": at(f"handbook/{task.slug}/") for task in TASKS},
    "nowhere": at("nowhere/"),
    "another office": at("office/{office}/", slug=sites.HARD),
    "another office's row": at("services/service/{key}/change/", "service", slug=sites.HARD),
}

# Those of an editor, who does not publish, and of whoever keeps the site.
OF_OTHERS = {
    "editor's desk": (editor(DESK), at("office/{office}/")),
    "editor's publish page": (editor(DESK), at("office/{office}/publish/")),
    "desk with traces of another office": (
        publisher("traces"),
        at("office/{office}/", slug="traces"),
    ),
    "traces": (publisher("traces"), at("office/{office}/waivers/", slug="traces")),
    "traces, refused": (publisher("traces"), waiver_refused),
    "no traces": (publisher("updates"), at("office/{office}/waivers/", slug="updates")),
    "desk with updates of the model": (
        publisher("updates"),
        at("office/{office}/", slug="updates"),
    ),
    "updates": (publisher("updates"), at("office/{office}/model/", slug="updates")),
    "updates, none": (publisher("traces"), at("office/{office}/model/", slug="traces")),
    "updates, refused": (publisher("updates"), bundle_refused),
    "updates, of a file": (publisher("updates"), bundle_compared),
    "desk without a service": (publisher(EMPTY), at("office/{office}/", slug=EMPTY)),
    "bring in, nothing waits": (publisher(EMPTY), at("office/{office}/incoming/", slug=EMPTY)),
    "bring in, nothing found": (publisher(EMPTY), nothing_of_a_charter),
    "keeper's choice of offices": (SUPERUSER, at("")),
    "keeper's new office": (SUPERUSER, at("start/")),
    "keeper's new office, refused": (SUPERUSER, start_refused),
    "keeper's holidays": (SUPERUSER, at("offices/holiday/?date__year=2028")),
    "keeper's checked years": (SUPERUSER, at("offices/holidayyear/")),
    "keeper's checked year": (
        SUPERUSER,
        at("offices/holidayyear/{key}/change/", "checked year"),
    ),
    "keeper's checked year, refused": (SUPERUSER, checked_year_refused),
    "keeper's services": (SUPERUSER, at("services/service/?office__id__exact={key}", "office")),
    "keeper's new service": (SUPERUSER, at("services/service/add/")),
}

# A public page within the desk: it has the public's looks and words.
PREVIEWS = {"preview": at("office/{office}/preview/")}

DESK_SCENES = OUTSIDE | INSIDE | {name: walk for name, (_user, walk) in OF_OTHERS.items()}
SCENES = DESK_SCENES | PREVIEWS


def service_form(site, slug, with_paper=False):
    """The address of the form of an office's first service, or of its first with a paper."""
    keys = site.staged[slug]
    key = keys["service with papers"][0] if with_paper else keys["service"][0]
    return site.url(f"/admin/services/service/{key}/change/")


@contextmanager
def visited(site, names, language, prepare=lambda page: None, **options):
    """Iterates over the scenes of those names: (name, the page that shows it).

    One browser for each officer, whose page is prepared once; what it shows is only good until
    the next scene is asked for.
    """

    def walk():
        for user, group in by_user(names).items():
            opened = site.officer(user, **options) if user else site.visitor(**options)
            with opened as page:
                prepare(page)
                for name in group:
                    SCENES[name](Way(site, page, language))
                    yield name, page

    scenes = walk()
    try:
        yield scenes
    finally:
        scenes.close()


def by_user(names):
    users = {}
    for name in names:
        if name in OUTSIDE:
            user = ""
        else:
            user = OF_OTHERS[name][0] if name in OF_OTHERS else publisher(DESK)
        users.setdefault(user, []).append(name)
    return users

"""No English word meets an officer who works in Bangla."""

from tests.browser.cast import DESK, publisher
from tests.browser.scenes import DESK_SCENES, Way, service_form, visited

# Every text and every attribute that is read out, but for what is marked as English, and
# addresses (of e-mail, the web, files, services) and fingerprints.
LATIN = r"""names => {
    const meant = "[lang=en], code, script, style, option[lang=en]";
    const address = /\S+@\S+|https?:\/\/\S+|\b[\w-]+(\.[\w-]+)+\b|\b[a-z0-9]+(-[a-z0-9]+)+\b/g;
    const words = text =>
        text.replace(address, " ").replace(names, " ").match(/\b(?![0-9a-f]{64})[A-Za-z]{2,}/);
    const found = new Set();
    const look = (text, where) => {
        if (text && words(text))
            found.add(`${where}: ${text.trim().replace(/\s+/g, " ").slice(0, 200)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const box = walker.currentNode.parentElement;
        if (!box.closest(meant)) look(walker.currentNode.data, box.tagName.toLowerCase());
    }
    for (const box of document.querySelectorAll("*")) {
        if (box.closest(meant)) continue;
        for (const name of ["placeholder", "title", "aria-label", "alt"])
            look(box.getAttribute(name), name);
        if (box.matches("input[type=submit], input[type=button], input[type=reset]"))
            look(box.value, "button");
    }
    look(document.title, "title");
    return [...found];
}"""

# Products and what the office itself calls things in Latin letters.
NAMES = r"\b(manage\.py|let_in|refresh|PDF|English|Excel|Word|URL|SHA-256|HTML|publisher|editor)\b"


def english_on(page):
    return page.evaluate(f"({LATIN})(/{NAMES}/g)")


def test_no_english_word_is_left_on_the_pages_of_the_desk(site):
    found = {}
    with visited(site, DESK_SCENES, "bn") as scenes:
        for name, page in scenes:
            for words in english_on(page):
                found.setdefault(words, name)

    assert not found, told(found)


def test_no_english_word_is_left_in_what_the_desk_answers(site):
    found = {}
    with site.officer(publisher("words")) as page:
        for step in STEPS:
            step(Way(site, page, "bn"))
            for words in english_on(page):
                found.setdefault(words, step.__name__)

    assert not found, told(found)


def test_an_english_word_would_be_found(site):
    with site.officer(publisher(DESK)) as page:
        page.goto(site.url("/admin/handbook/"))
        before = english_on(page)
        page.evaluate("document.querySelector('main a').title = 'Saved'")
        page.evaluate("document.querySelector('main p').append('Please wait')")
        after = english_on(page)

    assert not before
    assert set(after) == {"title: Saved", *(each for each in after if each.endswith("Please wait"))}
    assert len(after) == 2


def told(found):
    return "\n".join(f"{name}: {words}" for words, name in found.items())


# What an officer does in turn; each step ends at an answer of the desk.


def service_saved(way):
    way.page.goto(service_form(way.site, "words"))
    way.page.fill("#id_name_bn", "নতুন নাম")
    way.submit(".submit-row [name=_save]")


def service_published_alone(way):
    way.page.goto(service_form(way.site, "words"))
    way.page.fill("#id_fee_payment_bn", "নগদ")
    way.submit(".submit-row [name=_publish]")


def paper_asked_for(way):
    way.page.goto(service_form(way.site, "words"))
    way.submit("[name=_more]")


def service_added(way):
    way.open("services/service/add/")
    way.page.fill("#id_name_bn", "একেবারে নতুন সেবা")
    way.page.fill("#id_deadline_wording_bn", "৭ কার্যদিবস")
    way.page.fill("#id_fee_wording_bn", "২০ টাকা")
    way.submit(".submit-row [name=_save]")


def service_moved(way):
    way.open("services/service/")
    way.submit("button.move")


def service_deleted(way):
    way.open(f"services/service/{way.key('service', -1, 'words')}/delete/")
    way.submit(".submit-row button")


def what_is_gone(way):
    way.open(f"services/service/{way.key('service', -1, 'words')}/change/")


def post_saved(way):
    way.open(f"offices/post/{way.key('post', slug='words')}/change/")
    way.page.fill("#id_phone", "০১৯০০-২২২৩৩৩")
    way.submit(".submit-row [name=_save]")


def notice_added(way):
    way.open("charter/notice/add/")
    way.page.fill("#id_text_bn", "কাল কার্যালয় বন্ধ থাকবে।")
    way.page.fill("#id_starts", "2026-01-01")
    way.page.fill("#id_ends", "2099-12-31")
    way.submit(".submit-row [name=_save]")


def holiday_added(way):
    way.open("offices/holiday/add/")
    way.page.fill("#id_date", "2026-12-16")
    way.page.fill("#id_name_bn", "বিজয় দিবস")
    way.submit(".submit-row [name=_save]")


def desk_with_changes(way):
    way.open("office/words/")


def published(way):
    way.open("office/words/publish/")
    way.page.fill("#id_note", "নাম ও নম্বর")
    way.submit(".desk-form button")


def nothing_to_publish(way):
    way.open("office/words/publish/")


def confirmed(way):
    way.open("office/words/")
    way.submit("form[action$='/confirm/'] button")


def edition_taken_up(way):
    way.open("office/words/editions/1/restore/")
    way.submit("main form button")


def colleague_invited(way):
    way.open("office/words/people/")
    way.page.fill("#id_name", "করিম")
    way.submit(".desk-form button.primary")


def handed_over(way):
    way.open("office/words/handover/")
    way.page.fill("#id_last_day", "2026-11-01")
    way.page.fill("#id_name_bn", "সালমা বেগম")
    way.page.fill("#id_joined", "2026-11-02")
    way.submit(".desk-form button.primary")


STEPS = [
    service_saved, service_published_alone, paper_asked_for, service_added, service_moved,
    service_deleted, what_is_gone, post_saved, notice_added, holiday_added, desk_with_changes,
    published, nothing_to_publish, confirmed, edition_taken_up, colleague_invited, handed_over,
]  # fmt: skip

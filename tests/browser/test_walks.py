"""What people do here, from beginning to end."""

import re

from django.utils import translation

from charter.desk.publish import four_eyes_rule
from tests import sites
from tests.browser.cast import PHONE, editor, publisher
from tests.browser.scenes import service_form

NEW_PHONE = "০১৯০০-১১১২২২"
AMOUNT_ALONE = "Give an amount where the kind of fee is “a fixed amount”, and only there."
MINE, THEIRS = "আমার লেখা নাম", "সহকর্মীর লেখা নাম"


def press(page, selector):
    with page.expect_navigation():
        page.click(selector)


def save(page):
    press(page, ".submit-row [name=_save]")


def publish(page, site, slug, note=""):
    """From the desk of an office, through its publish page."""
    page.goto(site.url(f"/admin/office/{slug}/"))
    press(page, f"main a[href$='/{slug}/publish/']")
    page.fill("#id_note", note)
    press(page, ".desk-form button")


def public_words(site, path, slug):
    with site.visitor() as page:
        page.goto(site.url(path, slug))
        return page.inner_text("main")


# Citizens


def test_a_citizen_with_a_phone_finds_a_service_and_calls(site):
    with site.visitor(width=360, height=740) as page:
        page.goto(site.url("/"))
        press(page, "main .services a")
        call = page.locator("main a[href^='tel:']").first

        assert re.fullmatch(r"tel:\+8801\d{9}", call.get_attribute("href"))
        assert call.is_visible()
        assert call.bounding_box()["height"] >= 48


# An officer changes one number


def test_a_new_number_goes_from_the_desk_to_nine_rows_and_one_line_of_history(site):
    with site.visitor(width=1280) as page:
        site.sign_in(page, publisher("walk"))
        assert PHONE in public_words(site, "/charter/", "walk")

        press(page, "#menu a[href*='/offices/post/']")
        press(page, "#result_list tbody th a")
        page.fill("#id_phone", NEW_PHONE)
        save(page)
        assert NEW_PHONE not in public_words(site, "/charter/", "walk")

        publish(page, site, "walk", "নতুন মোবাইল নম্বর")

    with site.visitor() as page:
        page.goto(site.url("/charter/", "walk"))
        rows = page.locator("main tbody tr").all_inner_texts()
        assert len(rows) == 9
        assert all(NEW_PHONE in row and PHONE not in row for row in rows)

        page.goto(site.url("/history/", "walk"))
        [line] = page.locator("main li").all_inner_texts()
        assert NEW_PHONE in line
        assert PHONE not in page.content()
        assert "নতুন মোবাইল নম্বর" in page.inner_text("main")


# Two people at one service


def test_two_edit_one_service_and_the_second_sees_both_and_decides(site):
    form = service_form(site, "clash")
    with site.officer(publisher("clash")) as mine, site.officer(editor("clash")) as theirs:
        mine.goto(form)
        theirs.goto(form)
        theirs.fill("#id_name_bn", THEIRS)
        theirs.fill("#id_methods_bn", "ডাকযোগে")
        save(theirs)
        mine.fill("#id_name_bn", MINE)
        save(mine)

        said = mine.inner_text("#clash")
        assert THEIRS in said
        assert MINE in said
        assert mine.input_value("#id_name_bn") == MINE
        assert mine.input_value("#id_methods_bn") == "ডাকযোগে"
        theirs.goto(form)
        assert theirs.input_value("#id_name_bn") == THEIRS

        save(mine)
        theirs.goto(form)
        assert theirs.input_value("#id_name_bn") == MINE
        assert theirs.input_value("#id_methods_bn") == "ডাকযোগে"


def test_two_edit_the_papers_of_one_service_and_no_paper_is_lost(site):
    form = service_form(site, "papers", with_paper=True)
    with site.officer(publisher("papers")) as mine, site.officer(editor("papers")) as theirs:
        mine.goto(form)
        theirs.goto(form)
        theirs.fill("#id_papers-0-name_bn", THEIRS)
        fill_last_paper(theirs, "সহকর্মীর নতুন কাগজ")
        save(theirs)
        mine.fill("#id_papers-0-name_bn", MINE)
        fill_last_paper(mine, "আমার নতুন কাগজ")
        save(mine)

        said = mine.inner_text("#clash")
        assert THEIRS in said
        assert MINE in said
        save(mine)
        mine.goto(form)
        papers = [each.input_value() for each in mine.locator("[id$=-name_bn]").all()]
        assert {MINE, "সহকর্মীর নতুন কাগজ", "আমার নতুন কাগজ"} <= set(papers)


def fill_last_paper(page, name):
    page.locator("[id^=id_papers-][id$=-name_bn]").last.fill(name)


# Four eyes


def test_whoever_edited_does_not_publish_where_four_eyes_are_asked(site):
    form = service_form(site, "four-eyes")
    with site.officer(publisher("four-eyes")) as editing:
        editing.goto(form)
        editing.fill("#id_name_bn", MINE)
        save(editing)
        editing.goto(site.url("/admin/office/four-eyes/publish/"))

        assert editing.locator(".desk-form button").count() == 0
        with translation.override("bn"):
            assert four_eyes_rule() in editing.inner_text("main")
        assert MINE not in public_words(site, "/charter/", "four-eyes")

    with site.officer("second-publisher") as other:
        publish(other, site, "four-eyes")

    assert MINE in public_words(site, "/charter/", "four-eyes")


# One office and another


def test_an_officer_gets_nothing_at_the_addresses_of_another_office(site):
    name = sites.hard().office.name.bn
    with site.officer(publisher("walk")) as page, site.officer(publisher(sites.HARD)) as owner:
        for path in addresses_of(site.staged[sites.HARD], sites.HARD):
            assert owner.goto(site.url(path)).status == 200, path
            page.goto(site.url(path))
            words = page.inner_text("main")
            assert name not in words, path
            assert "গবাদি পশু" not in words, path
            assert page.locator("main input:not([type=hidden]), main textarea").count() == 0, path


def addresses_of(keys, slug):
    """The addresses of one office's rows, and of its desk."""
    rows = {
        "offices/office": "office",
        "offices/post": "post",
        "services/service": "service",
        "charter/grievancestep": "step",
        "charter/notice": "notice",
    }
    for model, kind in rows.items():
        for page in ("change", "history"):
            yield f"/admin/{model}/{keys[kind][0]}/{page}/"
    desk = ("", "publish/", "preview/", "preview/charter/", "editions/", "editions/1/restore/")
    for page in (*desk, "handover/", "people/"):
        yield f"/admin/office/{slug}/{page}"


# Mistakes


def test_an_amount_without_its_kind_is_said_in_words_and_kept(site):
    with site.officer(publisher("mistakes")) as page:
        page.goto(service_form(site, "mistakes"))
        page.select_option("#id_fee_kind", "free")
        page.fill("#id_fee_amount", "২০")
        page.fill("#id_name_bn", MINE)
        save(page)

        with translation.override("bn"):
            assert translation.gettext(AMOUNT_ALONE) in page.inner_text(".errornote")
        assert page.input_value("#id_fee_amount") == "২০"
        assert page.input_value("#id_name_bn") == MINE


def test_a_name_of_5000_letters_is_refused_at_its_field_and_kept(site):
    long = "ক" * 5000
    with site.officer(publisher("mistakes")) as page:
        page.goto(service_form(site, "mistakes"))
        # A browser would cut it off; a script, or an old browser, would not.
        page.evaluate("document.querySelector('#id_name_bn').removeAttribute('maxlength')")
        page.fill("#id_name_bn", long)
        save(page)

        assert page.locator(".field-name_bn .errorlist").is_visible()
        assert page.input_value("#id_name_bn") == long


def test_html_is_kept_as_letters_and_stops_publishing_with_words_at_its_field(site):
    typed = "<script>alert(1)</script> প্রশিক্ষণ"
    with site.officer(publisher("mistakes")) as page:
        page.goto(service_form(site, "mistakes"))
        page.fill("#id_name_bn", typed)
        save(page)
        page.goto(site.url("/admin/office/mistakes/publish/"))

        assert page.locator(".desk-form button").count() == 0
        press(page, ".is-wrong .findings a")
        assert page.evaluate("document.querySelector(':target').id") == "id_name_bn"
        assert page.input_value("#id_name_bn") == typed

"""What the public pages say, made from releases without a database."""

import datetime
import html
import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils import translation
from django.utils.translation import gettext
from msgspec.structs import replace

from charter import document as doc
from charter import pages
from charter.release import NoticeLine
from portal.bangla.text import clean
from tests.documents import (
    both,
    kawkhali,
    make_document,
    make_office,
    make_post,
    make_release,
    make_service,
    make_statement,
    make_step,
    make_table,
)

both_languages = pytest.mark.parametrize("language", pages.LANGUAGES)


def page(release, path, language="en"):
    return pages.render(release, language, path).decode()


def words(markup):
    """What a reader reads: no tags, single spaces."""
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", markup)).split())


def main(markup):
    return re.search("<main.*</main>", markup, re.DOTALL)[0]


def headings(markup):
    return [words(found) for found in re.findall(r"<h[1-6].*?</h[1-6]>", markup, re.DOTALL)]


def say(text, language):
    """The interface's words in that language."""
    with translation.override(language):
        return gettext(text)


def every_page(release):
    for found in [*pages.pages(release), *pages.gone_pages(release), pages.NOT_FOUND]:
        for language in found.languages if found.is_read else ():
            yield language, found.path, pages.render_page(release, language, found).decode()


@pytest.fixture(scope="module")
def shipped():
    return make_release(kawkhali())


@pytest.fixture(scope="module")
def long():
    """An office with everything: 60 services, both later sections, a past, no English names."""
    rows = [make_service(n, name=both(f"ভূমি সংক্রান্ত সেবা {n}")) for n in range(60)]
    tables = [
        make_table(*rows[:30], layout="eight"),
        make_table(*rows[30:50], audience="institution", layout="eight"),
        make_table(*rows[50:], audience="internal", layout="eight"),
    ]
    now = make_document(
        office=make_office(layout="eight"),
        posts=(make_post(superior="boss"), make_post("boss", holder=None)),
        tables=tuple(tables),
        statements=(make_statement("expectation"),),
        grievance_steps=(make_step(),),
    )
    return make_release(make_document(tables=(make_table(make_service(99)),)), now)


# Every page


@pytest.mark.parametrize("office", ["shipped", "long"])
def test_every_page_has_one_h1_and_says_its_language(office, request):
    for language, path, markup in every_page(request.getfixturevalue(office)):
        assert markup.startswith(f'<!doctype html>\n<html lang="{language}">'), path
        assert len(re.findall("<h1[ >]", markup)) == 1, path


@pytest.mark.parametrize("office", ["shipped", "long"])
def test_the_policy_on_scripts_and_styles_holds_on_every_page(office, request):
    for _language, path, markup in every_page(request.getfixturevalue(office)):
        assert not re.search(r"<style|\sstyle=|<script>|\son[a-z]+=|data:", markup), path


def test_navigation_has_five_entries_and_leads_to_the_other_language(shipped):
    navigation = re.search("<nav.*</nav>", page(shipped, "/contact/"), re.DOTALL)[0]
    assert re.findall('href="(.*?)"', navigation) == [
        "/en/charter/",
        "/en/contact/",
        "/en/complaints/",
        "/en/about/",
        "/contact/",
    ]


@both_languages
def test_a_page_names_itself_and_its_counterpart_to_search_engines(shipped, language):
    markup = page(shipped, "/about/", language)
    origin = "https://doict.kawkhali.pirojpur.gov.bd"
    own = f"{origin}{pages.address(language, '/about/')}"
    assert f'<link rel="canonical" href="{own}">' in markup
    assert f'<link rel="alternate" hreflang="bn" href="{origin}/about/">' in markup
    assert f'<link rel="alternate" hreflang="en" href="{origin}/en/about/">' in markup


def test_a_page_that_is_not_there_names_no_address_of_its_own(shipped):
    assert "canonical" not in page(shipped, "/404.html")


def test_a_demonstration_says_so_on_every_page(shipped):
    for language, path, markup in every_page(shipped):
        band = say("A sample – this is not the office's official website", language)
        assert band in words(markup), path
        assert 'href="https://doict.kawkhali.pirojpur.gov.bd/"' in markup, path
        assert '<meta name="robots" content="noindex">' in markup, path


def test_a_real_office_has_no_band_and_is_indexed(long):
    for _language, path, markup in every_page(long):
        assert 'class="band"' not in markup, path
        # What stands in for another page is none to be found.
        assert ("noindex" in markup) == (path == "/offline/"), path


def test_a_preview_keeps_to_itself():
    release = make_release(root="/admin/preview/rupganga")
    for language, path, markup in every_page(release):
        assert say("Preview – not public", language) in words(markup), path
        assert "canonical" not in markup, path
        inside = re.findall('<a [^>]*href="(/.*?)"', markup)
        assert inside, path
        assert all(link.startswith("/admin/preview/rupganga/") for link in inside), path


def test_the_foot_tells_the_date_at_the_office_and_not_in_london():
    release = make_release()
    late = datetime.datetime(2026, 3, 31, 20, 0, tzinfo=datetime.UTC)
    line = replace(release.editions[0], published_at=late)
    assert "Last updated: 1 April 2026" in words(page(replace(release, editions=(line,)), "/"))


def test_the_foot_tells_when_the_charter_was_checked():
    checked = datetime.datetime(2026, 5, 5, 5, 0, tzinfo=datetime.UTC)
    said = "Checked and found true"
    assert f"{said}: 5 May 2026" in words(page(make_release(confirmed_at=checked), "/"))
    assert said not in words(page(make_release(), "/"))


def test_notices_stand_where_they_belong():
    ends = datetime.date(2026, 12, 16)
    general = NoticeLine(both("বন্ধ", "Closed for all"), ends)
    special = NoticeLine(both("ফরম নেই", "Forms ran out"), ends, service="service-1")
    release = make_release(notices=(general, special))
    assert "Closed for all (until 16 December 2026)" in words(page(release, "/privacy/"))
    assert "Forms ran out" in page(release, "/services/service-1/")
    assert "Forms ran out" not in page(release, "/")


# Size


@both_languages
def test_the_charter_of_kawkhali_fits_in_five_kilobytes(shipped, language):
    assert first_view(page(shipped, "/charter/", language)) <= 5120


@pytest.mark.parametrize("office", ["shipped", "long"])
def test_every_page_fits_in_one_round_trip(office, request):
    for language, path, markup in every_page(request.getfixturevalue(office)):
        assert first_view(markup) <= 14600, (language, path)


def first_view(markup):
    """The bytes that a phone waits for: the page and the one style sheet that holds it up."""
    [sheet] = re.findall('<link rel="stylesheet" href="/static/([^"]*)">', markup)
    css = Path(staticfiles_storage.path(sheet)).read_bytes()
    return sum(len(brotli.compress(content, quality=11)) for content in (markup.encode(), css))


# Languages


def test_what_has_no_english_stands_in_marked_with_its_language_and_a_note():
    release = make_release(make_document(tables=(make_table(make_service(name=both("জমির পর্চা"))),)))
    marked = '<span lang="bn">জমির পর্চা</span> <small>(in Bangla)</small>'
    assert marked in page(release, "/charter/")
    assert marked in page(release, "/services/service-1/")


def test_what_has_both_languages_is_not_marked():
    markup = page(make_release(), "/charter/")
    assert "Digital certificate 1" in markup
    assert "(in Bangla)" not in markup


def test_a_title_never_holds_a_stand_in():
    release = make_release(make_document(tables=(make_table(make_service(name=both("জমির পর্চা"))),)))
    title = re.search("<title>(.*?)</title>", page(release, "/services/service-1/"))[1]
    assert title == "Service 2.1, no. 01 – Upazila ICT Office, Rupganga"


def test_a_list_that_stands_in_is_marked_as_a_whole():
    service = make_service(methods=both("এক\nদুই"))
    markup = page(make_release(make_document(tables=(make_table(service),))), "/charter/")
    assert '<ol lang="bn"><li>এক</li><li>দুই</li></ol> <small>(in Bangla)</small>' in markup


def test_our_translations_are_told_where_they_stand(shipped):
    note = "Not an official translation"
    for path in ("/", "/charter/", "/contact/", "/services/e-filing/", "/history/1/"):
        assert page(shipped, path).count(note) == 1, path
        assert say(note, "bn") not in page(shipped, path, "bn"), path


def test_the_department_alone_is_translated_on_the_bangla_page_about_us(shipped):
    note = say("Not an official translation", "bn")
    own, of_department = page(shipped, "/about/", "bn").split("</section>")[:2]
    assert note not in own
    assert note in of_department


def test_a_translation_older_than_its_original_is_told():
    outdated = make_service(name=both("সনদ", "Old words", unofficial="en", outdated=True))
    release = make_release(make_document(tables=(make_table(outdated),)))
    assert "Old words <small>(older than the original)</small>" in page(release, "/charter/")


def test_numbers_follow_the_language_of_the_page(shipped):
    markup = page(shipped, "/contact/")
    assert re.search(r'href="tel:\+8801[0-9]{9}"', markup)
    assert not re.search("[০-৯]", words(main(markup)))
    assert not re.search("[0-9]", words(main(page(shipped, "/contact/", "bn"))))


# Officers


def vacant(**office):
    return make_release(
        make_document(office=make_office(**office), posts=(make_post(holder=None, is_vacant=True),))
    )


@pytest.mark.parametrize("path", ["/", "/charter/", "/contact/", "/services/service-1/"])
def test_a_vacant_post_is_told_and_the_office_answers(path):
    markup = main(page(vacant(), path))
    assert "Post vacant" in markup
    assert 'href="tel:+880255001122"' in markup
    assert 'href="mailto:office@rupganga.example.gov.bd"' in markup
    assert "1700000001" not in markup  # the number of whoever left


def test_a_post_that_is_held_names_its_holder():
    markup = main(page(make_release(), "/services/service-1/"))
    assert "Nilufa Yasmin" in markup
    assert 'href="tel:+8801700000001"' in markup
    assert "Post vacant" not in markup


@pytest.mark.parametrize("path", ["/", "/charter/", "/contact/", "/services/service-1/"])
def test_a_post_whose_holder_nobody_named_is_not_called_vacant(path):
    markup = main(page(make_release(make_document(posts=(make_post(holder=None),))), path))
    assert "Post vacant" not in markup
    assert 'href="tel:+8801700000001"' in markup  # the post's own number


def test_a_vacant_post_of_an_office_without_a_phone_promises_nobody_to_call():
    markup = main(page(vacant(phone="", email=""), "/services/service-1/"))
    assert "Post vacant" in markup
    assert "tel:" not in markup
    assert "answers in the meantime" not in markup


def test_an_officer_in_the_table_is_told_in_the_order_of_the_form():
    cell = re.search(r'<td data-l="Responsible officer">(.*?)</td>', charter_of(), re.DOTALL)[1]
    assert words(cell) == (
        "Nilufa Yasmin Upazila ICT Officer ICT Department Upazila ICT Office, Rupganga "
        "Mobile: 01700000001 E-mail: officer@rupganga.example.gov.bd"
    )


def test_additional_charge_is_told():
    holder = doc.Holder(both("নীলুফা ইয়াসমিন", "Nilufa Yasmin"), "additional")
    release = make_release(make_document(posts=(make_post(holder=holder),)))
    assert "Upazila ICT Officer (additional charge)" in words(page(release, "/charter/"))
    assert "charge)" not in words(charter_of())


def test_a_service_without_a_post_is_answered_by_the_office():
    release = make_release(make_document(tables=(make_table(make_service(post="")),)))
    assert 'href="tel:+880255001122"' in main(page(release, "/services/service-1/"))


# The charter


def charter_of(language="en", **kwargs):
    return main(page(make_release(make_document(**kwargs)), "/charter/", language))


@pytest.mark.parametrize(
    ("layout", "first", "last"),
    [
        ("seven", "Serial no. Name of the service How it is given", "Responsible officer ("),
        ("eight", "Serial no. Name of the service Maximum time", "Superior officer:"),
    ],
)
def test_each_layout_has_its_columns(layout, first, last):
    markup = charter_of(
        office=make_office(layout=layout),
        tables=(make_table(layout=layout),),
        posts=(make_post(superior="boss"), make_post("boss", phone="০১৮০০০০০০০১")),
    )
    columns = {"seven": 7, "eight": 8}[layout]
    head, numbers, row = re.findall("<tr>.*?</tr>", markup, re.DOTALL)
    assert head.count('<th scope="col">') == columns
    assert words(head).startswith(first)
    assert last in words(head)
    assert words(numbers) == " ".join(f"{number:02d}" for number in range(1, columns + 1))
    assert row.count("<td") == columns - 1
    assert row.count('<th scope="row">') == 1
    assert ("tel:+8801800000001" in row) == (layout == "eight")


def test_the_tables_carry_the_headings_of_the_office(shipped):
    head = re.search("<thead>.*?</thead>", page(shipped, "/charter/", "bn"), re.DOTALL)[0]
    assert "দায়িত্বপ্রাপ্ত কর্মকর্তা ( নাম, পদবী ,মোবাইল নম্বর ও ই-মেইল)" in words(head)


def test_tables_and_rows_are_numbered_by_position():
    markup = charter_of(
        tables=(
            make_table(make_service(7), make_service(3)),
            make_table(make_service(9), audience="internal"),
        )
    )
    assert [h for h in headings(markup) if h.startswith("2.")] == [
        "2. Promised services",
        "2.1 Citizen services",
        "2.2 Internal services",
    ]
    assert re.findall(r"<tr><td>(\d\d)</td>\s*<th", markup) == ["01", "02", "01"]


def test_an_empty_section_has_no_heading():
    markup = charter_of(statements=(), tables=())
    assert headings(markup) == ["Citizen's charter"]


def test_an_empty_table_takes_no_number():
    markup = charter_of(tables=(doc.Table("citizen"), make_table(audience="institution")))
    assert "2.1 Institutional services" in headings(markup)


@pytest.mark.parametrize(
    ("grievance_first", "expected"),
    [
        (False, ["3. What we expect of you", "4. If the service is late or refused"]),
        (True, ["3. If the service is late or refused", "4. What we expect of you"]),
    ],
)
def test_the_later_sections_keep_the_order_of_the_office(grievance_first, expected):
    markup = charter_of(
        office=make_office(grievance_first=grievance_first),
        statements=(make_statement("expectation"),),
        tables=(),
        grievance_steps=(make_step(),),
    )
    assert headings(markup)[1:] == expected


def test_steps_that_nobody_approved_are_not_public():
    steps = (make_step(officer=both("কেউ", "Somebody unapproved"), is_approved=False),)
    release = make_release(make_document(grievance_steps=steps))
    for path in ("/charter/", "/complaints/", "/services/service-1/"):
        assert "Somebody unapproved" not in page(release, path)


def test_an_empty_cell_is_quite_empty():
    service = make_service(methods=doc.Text())
    assert '<td data-l="How it is given"></td>' in charter_of(tables=(make_table(service),))


# Services


def test_a_service_tells_what_its_time_limit_means_where_that_adds_something(shipped):
    markup = words(main(page(shipped, "/services/e-filing/")))
    assert (
        "At once / 3 working days (where applicable) At once, otherwise within 3 working days"
        in markup
    )
    assert words(main(page(make_release(), "/services/service-1/"))).count("3 working days") == 1


def test_a_service_lists_its_papers():
    papers = (
        doc.Paper(both("ছবি", "Photograph"), copies=2, is_attested=True),
        doc.Paper(both("ফরম", "Form 7"), source=both("কার্যালয়", "The office")),
    )
    release = make_release(make_document(tables=(make_table(make_service(papers=papers)),)))
    listed = "<li>Photograph, 2 copies, attested</li><li>Form 7 – The office</li>"
    assert listed in page(release, "/services/service-1/")


def test_a_paper_whose_name_says_the_copies_says_them_once():
    papers = (doc.Paper(both("সত্যায়িত ছবি ০২ কপি", "Photograph"), copies=2, is_attested=True),)
    release = make_release(make_document(tables=(make_table(make_service(papers=papers)),)))
    in_bangla = words(main(page(release, "/services/service-1/", "bn")))

    assert clean("সত্যায়িত ছবি ০২ কপি") in in_bangla
    assert clean("০২ কপি, ২ কপি") not in in_bangla
    assert "Photograph, 2 copies, attested" in words(main(page(release, "/services/service-1/")))


def test_a_service_leads_to_what_to_do_if_it_is_late():
    assert 'href="/en/complaints/"' in main(page(make_release(), "/services/service-1/"))


# Complaints


def test_an_office_without_approved_steps_shows_the_general_way(shipped):
    markup = page(shipped, "/complaints/")
    assert "This is the general way for government offices." in markup
    assert 'href="tel:333"' in markup
    assert 'href="https://www.grs.gov.bd/"' in markup
    assert "Answered within" not in markup


def test_approved_steps_take_the_place_of_the_general_way():
    release = make_release(make_document(grievance_steps=(make_step(),)))
    markup = page(release, "/complaints/")
    assert "District ICT Officer" in markup
    assert "Answered within: 30 working days" in words(markup)
    assert 'href="tel:333"' in markup
    assert "general way" not in markup


# The past


@pytest.fixture(scope="module")
def changed():
    """An office whose officer changed, with the number; one service went, another moved."""
    before = make_document(
        posts=(
            make_post(
                phone="০১৯০০০০০০০৯",
                email="former@rupganga.example.gov.bd",
                holder=doc.Holder(both("করিম মোল্লা", "Karim Molla")),
            ),
        ),
        tables=(make_table(make_service(1), make_service(2)),),
    )
    now = make_document(tables=(make_table(make_service(1, slug="new-address")),))
    return make_release(before, now)


@both_languages
@pytest.mark.parametrize("path", ["/history/", "/history/1/", "/history/2/"])
def test_the_past_names_nobody_who_left(changed, path, language):
    markup = page(changed, path, language)
    for gone in ("করিম", "Karim", "1900000009", "১৯০০০০০০০৯", "former@"):
        assert gone not in markup


def test_a_former_edition_is_marked_and_names_posts_alone(changed):
    markup = main(page(changed, "/history/1/"))
    assert "This is the charter as published on 31 March 2026. It has been replaced." in markup
    assert "Upazila ICT Officer" in markup
    assert "Nilufa" not in markup
    assert "Post vacant" not in markup


def test_the_charter_in_force_names_its_officer(changed):
    assert "Nilufa Yasmin" in page(changed, "/charter/")
    assert "has been replaced" not in page(changed, "/history/2/")


def test_history_tells_what_changed_in_words(changed):
    markup = words(main(page(changed, "/history/")))
    assert "Post: Upazila ICT Officer – Phone Now: 01700000001" in markup
    assert markup.count("Post: Upazila ICT Officer – Officer changed") == 1
    assert "Service: Digital certificate 2 – taken out" in markup
    assert "30 April 2026" in markup


def test_a_withdrawn_service_leads_to_its_last_edition_and_to_the_others(changed):
    markup = main(page(changed, "/services/service-2/"))
    assert "Digital certificate 2" in markup
    assert 'href="/en/history/1/"' in markup
    assert 'href="/en/services/new-address/"' in markup
    assert 'href="/en/services/service-2/"' not in markup


# Files for machines


def test_the_sitemap_pairs_both_languages(changed):
    markup = page(changed, "/sitemap.xml", "")
    origin = "https://rupganga.example.gov.bd"
    assert f"<loc>{origin}/services/new-address/</loc>" in markup
    assert f"<loc>{origin}/en/services/new-address/</loc>" in markup
    assert f'hreflang="en" href="{origin}/en/services/new-address/"' in markup
    assert "service-2" not in markup
    assert "404" not in markup


def test_security_txt_says_whom_to_tell_and_until_when():
    lines = page(make_release(), "/.well-known/security.txt", "").splitlines()
    assert "Contact: mailto:office@rupganga.example.gov.bd" in lines
    assert "Expires: 2027-03-31T04:00:00Z" in lines


def test_robots_are_led_to_the_sitemap_and_away_from_the_desk():
    lines = page(make_release(), "/robots.txt", "").splitlines()
    assert "Sitemap: https://rupganga.example.gov.bd/sitemap.xml" in lines
    assert "Disallow: /admin/" in lines

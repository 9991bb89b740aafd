"""Nothing of the office that a charter was made from goes public under another office's name."""

import io

import pytest
from django.core.management import call_command
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.desk.places import Places
from charter.loading import load
from charter.models import Origin, Waiver
from charter.quality import Severity, check_office, identity
from charter.quality.terms import Kind, Term
from portal.bangla.text import to_bangla_digits
from tests import documents, make
from tests.documents import both

SOURCE_OFFICE = documents.make_office(
    slug="ict-kawkhali",
    name=both("উপজেলা আইসিটি কার্যালয়, কাউখালী, পিরোজপুর", "Upazila ICT Office, Kawkhali, Pirojpur"),
    upazila=both("কাউখালী", "Kawkhali"),
    district=both("পিরোজপুর", "Pirojpur"),
    hostname="ict.kawkhali.example.gov.bd",
    official_url="https://www.kawkhali-ict.example.gov.bd/bn/",
    phone="০৪৬১-৬২৩৪৫৬",
    email="office@kawkhali.example.gov.bd",
    address=both("স্টেশন রোড\nউপজেলা পরিষদ ভবন, ২য় তলা\nকাউখালী, পিরোজপুর-৮৫১০", ""),
)
SOURCE = documents.make_document(
    office=SOURCE_OFFICE,
    posts=(
        documents.make_post(
            phone="০১৭১১-২২৩৩৪৪",
            email="Officer.Kawkhali@example.com",
            holder=doc.Holder(both("মোঃ আব্দুল করিম", "Md. Abdul Karim")),
        ),
    ),
)
OWN = documents.make_document(
    office=documents.make_office(
        slug="livestock-rupganga",
        name=both("উপজেলা প্রাণিসম্পদ দপ্তর, রূপগঙ্গা", "Upazila Livestock Office, Rupganga"),
    )
)


def with_text(text, document=OWN):
    """The charter with that text as the way its service is given."""
    service = documents.make_service(methods=both(text))
    return replace(document, tables=(documents.make_table(service),))


def found(text, document=OWN, source=SOURCE):
    """The terms of the source that are found in that text of an office's charter."""
    return [left.term.text for left in identity.left_over(source, with_text(text, document))]


# What identifies an office.


def test_an_office_is_known_by_its_names_its_addresses_its_numbers_and_its_people():
    said = {(term.kind, term.text) for term in identity.terms(SOURCE)}

    assert said == {
        (Kind.OFFICE, SOURCE_OFFICE.name.bn),
        (Kind.OFFICE, SOURCE_OFFICE.name.en),
        (Kind.UPAZILA, "কাউখালী"),
        (Kind.UPAZILA, "Kawkhali"),
        (Kind.DISTRICT, "পিরোজপুর"),
        (Kind.DISTRICT, "Pirojpur"),
        (Kind.HOST, "ict.kawkhali.example.gov.bd"),
        (Kind.HOST, "kawkhali-ict.example.gov.bd"),
        (Kind.PHONE, "০৪৬১-৬২৩৪৫৬"),
        (Kind.EMAIL, "office@kawkhali.example.gov.bd"),
        (Kind.ADDRESS, "স্টেশন রোড"),
        (Kind.OFFICER, "মোঃ আব্দুল করিম"),
        (Kind.OFFICER, "Md. Abdul Karim"),
        (Kind.OFFICER_PHONE, "০১৭১১-২২৩৩৪৪"),
        (Kind.OFFICER_EMAIL, "Officer.Kawkhali@example.com"),
    }


def test_a_model_is_no_offices_and_identifies_nobody():
    for model in ("ict-upazila", "blank"):
        assert identity.terms(documents.bundle(model)) == []


@pytest.mark.parametrize(
    "office",
    [
        {"phone": "333"},
        {"phone": "১৬১২৩"},
        {"upazila": both("সদর", "Sadar")},
        {"official_url": "https://www.facebook.com/some.office"},
        {"address": both("উপজেলা পরিষদ ভবন, ২য় তলা, কক্ষ নং ২০৪", "Room 204, 2nd floor")},
    ],
)
def test_what_every_office_has_identifies_none(office):
    empty = dict.fromkeys(("name", "upazila", "district", "address"), doc.Text())
    plain = dict.fromkeys(("hostname", "official_url", "phone", "email"), "")
    source = doc.Document(office=documents.make_office(**empty | plain | office))

    assert identity.terms(source) == []


def test_a_number_of_the_officer_and_of_the_office_is_the_officers():
    source = replace(SOURCE, office=replace(SOURCE_OFFICE, phone="+88 01711 223344"))

    kinds = [term.kind for term in identity.terms(source) if "1711" in "".join(term.key)]

    assert kinds == [Kind.OFFICER_PHONE]


# Where it is found.


@pytest.mark.parametrize(
    "text",
    [
        "কাউখালী উপজেলা",
        "কাউখালীর মানুষ",
        "কাউখালীতে",
        "কাউখালীতেও",
        "কাউখালীবাসীর জন্য",
        "কাউখালীস্থ কার্যালয়",
        "কাউখালি, বরিশাল",
        "(কাউখালী)",
        "Kawkhali's office",
        "KAWKHALI",
        "https://kawkhali.somewhere.example/form.pdf",
    ],
)
def test_a_place_is_found_however_it_is_inflected_and_written(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", ["রাজাকাউখালী", "কাউখালীগঞ্জ", "Kawkhalia", "Newkawkhali"])
def test_a_place_is_not_found_inside_another_word(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "০১৭১১২২৩৩৪৪",
        "01711-223344",
        "+88 01711-223344",
        "৮৮০১৭১১ ২২৩৩৪৪",
        "01711111111 01711223344",
        "কক্ষ ২০৪ 01711223344",
    ],
)
def test_a_number_is_found_by_its_digits(text):
    assert found(text) == ["০১৭১১-২২৩৩৪৪"]


def test_another_number_is_not_found():
    assert found("০১৭১১-২২৩৩৪৫, 62345") == []


@pytest.mark.parametrize(
    "text",
    [
        "officer.kawkhali@EXAMPLE.com",
        "ই-মেইলঃofficer.kawkhali@example.com।",
        "https://ict.kawkhali.example.gov.bd/bn/",
        "mail.ICT.kawkhali.example.gov.bd",
        "kawkhali-ict.example.gov.bd",
    ],
)
def test_an_address_is_found_whatever_its_case(text):
    # Longer than the place that stands in it, and so told alone.
    assert [term for term in found(text) if "." in term] == found(text)
    assert found(text)


def test_an_address_that_only_contains_anothers_is_not_found():
    assert found("myofficer.kawkhalik@example.com.bd") == []


@pytest.mark.parametrize("text", ["আব্দুল করিম", "জনাব আব্দুল করিমের", "মোঃআব্দুল করিম", "Abdul Karim"])
def test_a_person_is_found_without_the_honorific_too(text):
    assert len(found(text)) == 1


def test_the_name_of_an_office_is_told_without_the_places_that_stand_in_it():
    assert found(f"{SOURCE_OFFICE.name.bn} বরাবর") == [SOURCE_OFFICE.name.bn]


def clone():
    """The source's charter with nothing replaced but the row's own place and short name."""
    office = replace(
        SOURCE_OFFICE,
        slug="clone",
        upazila=OWN.office.upazila,
        district=OWN.office.district,
    )
    paper = doc.Paper(both("কাউখালী পৌরসভার সনদ"), form_url="https://x.example/kawkhali.pdf")
    service = documents.make_service(papers=(paper,), slug="form-kawkhali")
    step = documents.make_step(email="office@kawkhali.example.gov.bd")
    return replace(
        SOURCE, office=office, tables=(documents.make_table(service),), grievance_steps=(step,)
    )


def test_a_clone_with_nothing_replaced_is_held_for_each_term_at_its_field():
    left = identity.left_over(SOURCE, clone())

    assert {(each.section, each.field, each.term.kind) for each in left} == {
        ("office", "name_bn", Kind.OFFICE),
        ("office", "name_en", Kind.OFFICE),
        ("office", "hostname", Kind.HOST),
        ("office", "official_url", Kind.HOST),
        ("office", "phone", Kind.PHONE),
        ("office", "email", Kind.EMAIL),
        ("office", "address_bn", Kind.ADDRESS),
        ("office", "address_bn", Kind.UPAZILA),
        ("office", "address_bn", Kind.DISTRICT),
        ("post", "holder.name_bn", Kind.OFFICER),
        ("post", "holder.name_en", Kind.OFFICER),
        ("post", "phone", Kind.OFFICER_PHONE),
        ("post", "email", Kind.OFFICER_EMAIL),
        ("service", "slug", Kind.UPAZILA),
        ("service", "papers.1.name_bn", Kind.UPAZILA),
        ("service", "papers.1.form_url", Kind.UPAZILA),
        ("step", "email", Kind.EMAIL),
    }


def test_a_clone_with_everything_replaced_holds_nothing():
    assert identity.left_over(SOURCE, OWN) == []


def test_what_the_parent_says_is_the_parents():
    parent = doc.Parent(
        "department", both("বিভাগ"), statements=(documents.make_statement(text=both("কাউখালী")),)
    )

    assert identity.left_over(SOURCE, replace(OWN, parent=parent)) == []


# What is one's own.


def own_with(**office):
    return replace(OWN, office=replace(OWN.office, **office))


def test_two_upazilas_of_one_name_are_told_apart_by_their_district():
    twin = own_with(upazila=both("কাউখালী", "Kawkhali"), district=both("রাঙ্গামাটি", "Rangamati"))

    assert found("কাউখালীতে", twin) == []
    assert found("Kawkhali, Pirojpur", twin) == ["Pirojpur"]


def test_an_office_of_the_same_district_may_name_it():
    assert found("পিরোজপুরের", own_with(district=both("পিরোজপুর"))) == []
    assert found("পিরোজপুরের") == ["পিরোজপুর"]


def test_a_child_may_name_the_parent_that_it_was_made_from():
    department = documents.bundle("doict")
    child = replace(OWN, parent=doc.Parent("doict", department.office.name))
    text = f"{department.office.name.bn} কর্তৃক"

    assert found(text, child, department) == []
    assert found(text, replace(OWN, parent=None), department) == [department.office.name.bn]


def test_an_office_that_takes_its_own_charter_back_is_not_held():
    assert identity.left_over(SOURCE, SOURCE) == []
    assert identity.left_over(SOURCE, replace(SOURCE, office=replace(SOURCE_OFFICE, slug="other")))


def test_a_name_without_a_place_belongs_to_all_who_bear_it_and_to_nobody_else():
    name = both("উপজেলা আইসিটি কার্যালয়", "Upazila ICT Office")
    source = replace(SOURCE, office=replace(SOURCE_OFFICE, name=name))

    assert found(name.bn, own_with(name=name), source) == []
    assert found(name.bn, OWN, source) == [name.bn]


def test_a_host_below_the_sources_is_ones_own():
    source = replace(
        SOURCE, office=replace(SOURCE_OFFICE, hostname="example.gov.bd", official_url="")
    )

    own = f"https://{OWN.office.hostname}/"
    assert "example.gov.bd" not in found(own, OWN, source)
    assert "example.gov.bd" in found("https://example.gov.bd/", OWN, source)


# For any office, whatever it is called.

consonant = st.sampled_from("কখগঘচছজঝটঠডঢতথদধনপফবভমযলশসহ")
syllable = st.builds(str.__add__, consonant, st.sampled_from(["", "া", "ি", "ু", "ে", "ো"]))
word = st.lists(syllable, min_size=3, max_size=5).map("".join)
latin = st.from_regex(r"[A-Z][a-z]{4,9}", fullmatch=True)
name = st.builds(both, word, latin)
mobile = st.from_regex(r"01[3-9][0-9]{8}", fullmatch=True)
host = st.from_regex(r"[a-z]{4,9}\.[a-z]{4,9}\.gov\.bd", fullmatch=True)
email = st.builds("{}@{}".format, st.from_regex(r"[a-z]{4,9}", fullmatch=True), host)
any_source = st.builds(
    lambda names, hosts, phones, emails: replace(
        SOURCE,
        office=documents.make_office(
            slug="source",
            name=names[0],
            upazila=names[1],
            district=names[2],
            hostname=hosts[0],
            official_url=f"http://{hosts[1]}/",
            phone=phones[0],
            email=emails[0],
        ),
        posts=(documents.make_post(phone=phones[1], email=emails[1], holder=doc.Holder(names[3])),),
    ),
    *(
        st.lists(each, min_size=n, max_size=n, unique=True)
        for each, n in ((name, 4), (host, 2), (mobile, 2), (email, 2))
    ),
)


def written(term, ending, is_bangla):
    """A term as an office may write it in a sentence."""
    if term.kind in (Kind.PHONE, Kind.OFFICER_PHONE):
        number = f"{term.text[:5]}-{term.text[5:]}"
        return to_bangla_digits(number) if is_bangla else f"+88{number}"
    return term.text if term.text.isascii() else term.text + ending


@given(any_source, st.sampled_from(["", "র", "তে", "কে", "েরও", "স্থ"]), st.booleans())
def test_each_term_of_any_office_is_held_until_it_is_replaced(source, ending, is_bangla):
    terms = identity.terms(source)
    assume(len(terms) == 14)  # no generated word is a generic one, or the same as another

    services = [
        documents.make_service(
            number, methods=both(f"আবেদন {written(term, ending, is_bangla)} বরাবর")
        )
        for number, term in enumerate(terms)
    ]
    clone = replace(OWN, tables=(documents.make_table(*services),))

    assert identity.left_over(source, OWN) == []
    held = {(left.id, left.term) for left in identity.left_over(source, clone)}
    assert held >= {(f"service-{number}", term) for number, term in enumerate(terms)}


@given(st.text())
def test_no_text_is_too_strange_to_be_looked_through(text):
    assert isinstance(found(text), list)
    source = replace(SOURCE, office=documents.make_office(name=both(text), official_url=text))
    assert isinstance(found("কিছু", OWN, source), list)


# At the office.


@pytest.fixture
def office(db):
    """A livestock office that was started from Kawkhali's charter, all replaced."""
    office = load(replace(OWN, parent=None))
    Origin.objects.create(office=office, document=doc.encode(documents.bundle("kawkhali")).decode())
    return office


def findings(office, language="en"):
    with translation.override(language):
        return [each for each in check_office(office) if each.code == "foreign_identity"]


def leave_in_a_service(office, text):
    service = office.services.first()
    service.methods_bn = text
    service.save()
    return service


def test_publishing_is_refused_while_something_is_left_and_goes_on_when_it_is_replaced(office):
    leave_in_a_service(office, "কাউখালীতে এসে")
    with pytest.raises(publishing.HasErrors):
        publishing.freeze(office)

    leave_in_a_service(office, "রূপগঙ্গায় এসে")

    assert publishing.freeze(office).number == 1


def test_a_finding_says_what_is_left_of_whom_where_and_what_to_do(office):
    service = leave_in_a_service(office, "কাউখালীতে এসে")

    [finding] = findings(office)

    assert finding.severity is Severity.ERROR
    for words in ("কাউখালী", "Upazila Office, Kawkhali, Pirojpur", "the upazila", "How it is given"):
        assert words in finding.words
    assert "Write what is your own" in finding.mend
    assert Places(office).of_finding(finding).endswith(f"/{service.pk}/change/#id_methods_bn")


def test_a_person_and_a_paper_are_led_to_in_the_forms_that_they_stand_in(office):
    [person] = documents.bundle("kawkhali").posts
    holder = office.posts.get().postings.get()
    holder.name_bn = person.holder.name.bn
    holder.save()
    make.make_paper(office.services.first(), name_bn="কাউখালীর সনদ", name_en="")

    links = [Places(office).of_finding(finding) for finding in findings(office)]

    assert [link.split("#")[1] for link in links] == ["postings-group", "papers-group"]


def test_an_office_without_an_origin_is_not_held(office):
    leave_in_a_service(office, "কাউখালীতে এসে")
    office.origin.delete()
    office.refresh_from_db()

    assert findings(office) == []


def test_what_is_held_back_from_the_public_is_not_held(office):
    service = leave_in_a_service(office, "কাউখালীতে এসে")
    service.in_charter = False
    service.save()

    assert findings(office) == []


def test_check_charter_prints_the_same_and_fails(office):
    leave_in_a_service(office, "কাউখালীতে এসে")
    output = io.StringIO()

    with pytest.raises(SystemExit) as status:
        call_command("check_charter", office.slug, language="en", stdout=output)

    assert status.value.code == 1
    assert f"error foreign_identity: {findings(office)[0].words}" in output.getvalue()


# What is accepted.


def accept(office, text):
    return Waiver.objects.create(office=office, term=text, reason="উভয় পদের দায়িত্বে আছেন।")


def test_a_person_and_the_numbers_of_a_person_pass_once_they_are_accepted(office):
    [person] = documents.bundle("kawkhali").posts
    terms = [person.holder.name.bn, person.phone, person.email]
    leave_in_a_service(office, " ".join(terms))
    assert len(findings(office)) == 3

    for term in terms:
        accept(office, term)
    assert findings(office) == []

    Waiver.objects.filter(term=person.phone).delete()
    assert len(findings(office)) == 1


def test_the_name_of_an_office_or_a_web_address_cannot_be_accepted(office):
    source = documents.bundle("kawkhali").office
    leave_in_a_service(office, f"{source.name.bn} {source.hostname}")
    for term in identity.terms(documents.bundle("kawkhali")):
        accept(office, term.text)

    assert {finding.words.split(": ")[1].split(" of ")[0] for finding in findings(office)} == {
        "the name",
        "the web address",
    }


def test_what_another_office_accepted_is_not_accepted_here(office):
    [person] = documents.bundle("kawkhali").posts
    leave_in_a_service(office, person.phone)
    accept(make.make_office(), person.phone)

    assert len(findings(office)) == 1


def test_the_gate_reads_what_would_be_published(office):
    assert identity.foreign(office, assemble(office)) == []
    document = with_text("পিরোজপুর", assemble(office))
    assert len(identity.foreign(office, document)) == 1


def test_terms_that_say_the_same_are_one():
    assert Term(Kind.OFFICER_PHONE, "+88০১৭১১-২২৩৩৪৪").key == Term(Kind.PHONE, "01711223344").key

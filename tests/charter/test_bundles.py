"""The four bundles that are shipped: sound documents, and models that name nobody."""

import re
import unicodedata
from pathlib import Path

import msgspec
import pytest

import charter
from charter import document
from charter.document import Office, Text
from portal.bangla.text import clean, has_bangla, to_ascii_digits
from services import deadline_wording, deadlines, fees

FOLDER = Path(charter.__file__).parent / "bundles"
NAMES = ("blank", "doict", "ict-upazila", "kawkhali")
MODELS = ("blank", "ict-upazila")

# Names that are official in both languages; every other pair has one side translated by us.
OFFICIAL_NAMES = {"Department of Information and Communication Technology", "Kawkhali", "Pirojpur"}
PLACES = {"কাউখালী", "পিরোজপুর", "Kawkhali", "Pirojpur"}
NATIONAL_HOSTS = {"www.grs.gov.bd"}

every_bundle = pytest.mark.parametrize("name", NAMES)
every_model = pytest.mark.parametrize("name", MODELS)


def written(name):
    return (FOLDER / f"{name}.json").read_bytes()


def bundle(name):
    return document.decode(written(name))


def texts(part):
    """Every Text in a document, at any depth."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, msgspec.Struct):
        for value in msgspec.structs.asdict(part).values():
            yield from texts(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from texts(value)


def strings(raw):
    """Every string in decoded JSON, keys left aside."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict | list):
        for value in raw.values() if isinstance(raw, dict) else raw:
            yield from strings(value)


def words_of(name):
    """All that a bundle says, as one text in which digits and case make no difference."""
    said = "\n".join(strings(msgspec.json.decode(written(name))))
    return to_ascii_digits(said).casefold()


def test_these_are_all():
    assert sorted(path.name for path in FOLDER.iterdir()) == [f"{name}.json" for name in NAMES]


@every_bundle
def test_written_as_the_format_writes_it(name):
    assert document.encode_readable(bundle(name)) == written(name)


@every_bundle
def test_clean_text(name):
    unclean = [text for text in strings(msgspec.json.decode(written(name))) if clean(text) != text]
    assert unclean == []


@every_bundle
def test_nfc_without_precomposed_nukta_letters(name):
    said = written(name).decode()
    assert unicodedata.is_normalized("NFC", said)
    assert not re.search("[\u09dc\u09dd\u09df]", said)


@every_bundle
def test_no_edition_and_no_approval(name):
    charter_of_bundle = bundle(name)
    assert charter_of_bundle.edition is None
    assert not charter_of_bundle.office.approver
    assert charter_of_bundle.office.approved_on is None
    assert not any(step.is_approved for step in charter_of_bundle.grievance_steps)


@every_bundle
def test_both_languages_are_complete(name):
    halves = [text for text in texts(bundle(name)) if bool(text.bn) != bool(text.en)]
    assert halves == []


@every_bundle
def test_each_language_is_itself(name):
    swapped = [text for text in texts(bundle(name)) if has_bangla(text.en)]
    swapped += [text for text in texts(bundle(name)) if text and not has_bangla(text.bn)]
    assert swapped == []


@every_bundle
def test_lines_match_in_both_languages(name):
    uneven = [
        text for text in texts(bundle(name)) if len(text.lines("bn")) != len(text.lines("en"))
    ]
    assert uneven == []


@pytest.mark.parametrize(
    ("name", "ours"), [("blank", "en"), ("doict", "bn"), ("ict-upazila", "en"), ("kawkhali", "en")]
)
def test_what_we_translated_says_so(name, ours):
    said = [text for text in texts(bundle(name)) if text and text.en not in OFFICIAL_NAMES]
    assert {text.unofficial for text in said} == {ours}


@every_bundle
def test_ids_and_slugs(name):
    charter_of_bundle = bundle(name)
    services = charter_of_bundle.services
    for rows in (
        charter_of_bundle.posts,
        charter_of_bundle.statements,
        services,
        charter_of_bundle.grievance_steps,
    ):
        ids = [row.id for row in rows]
        assert len(set(ids)) == len(ids)
        assert all(len(one) <= 40 for one in ids)
    slugs = [service.slug for service in services]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)


@every_bundle
def test_posts_that_are_named_exist(name):
    charter_of_bundle = bundle(name)
    posts = {post.id for post in charter_of_bundle.posts}
    assert {service.post for service in charter_of_bundle.services} <= posts
    superiors = {service.superior for service in charter_of_bundle.services}
    superiors |= {post.superior for post in charter_of_bundle.posts}
    assert superiors <= posts | {""}


@every_bundle
def test_deadlines_mean_what_their_wording_says(name):
    for service in bundle(name).services:
        said, meaning = service.deadline.wording, service.deadline.meaning
        assert deadline_wording.parse(said.bn)[0] == meaning != deadlines.DeadlineMeaning(), said.bn
        assert not deadline_wording.disagrees(said.en, meaning), said.en


@every_bundle
def test_conditions_and_triggers_stand_in_the_wording(name):
    for service in bundle(name).services:
        deadline = service.deadline
        assert deadline_wording.parse(deadline.wording.bn)[1] in ("", deadline.condition.bn)
        for part in (deadline.condition, deadline.trigger):
            assert part.bn in deadline.wording.bn
            assert part.en in deadline.wording.en


@every_bundle
def test_fees_mean_what_their_wording_says(name):
    for service in bundle(name).services:
        said, meaning = service.fee.wording, service.fee.meaning
        assert fees.parse(said.bn) == meaning != fees.FeeMeaning(), said.bn
        assert not fees.disagrees(said.en, meaning), said.en


def test_only_the_demonstration_answers_at_a_hostname():
    assert [name for name in NAMES if bundle(name).office.hostname] == ["kawkhali"]
    assert bundle("kawkhali").office.is_demonstration


# What a model must not say.


def marks(charter_of_bundle):
    """By what one could tell whose charter this is: names, numbers, addresses."""
    office = charter_of_bundle.office
    holders = [post.holder.name for post in charter_of_bundle.posts if post.holder]
    found = {office.slug, office.hostname, office.official_url, office.phone, office.email}
    found |= {post.phone for post in charter_of_bundle.posts}
    found |= {post.email for post in charter_of_bundle.posts}
    for text in (office.name, office.district, office.upazila, *holders):
        found |= {text.bn, text.en}
    for text in holders:
        found |= {word for word in f"{text.bn} {text.en}".split() if len(word) > 3}
    return {to_ascii_digits(mark).casefold() for mark in (found | PLACES) - {""}}


def marks_in(name):
    said = words_of(name)
    return {mark for mark in marks(bundle("kawkhali")) if mark in said}


def ways_to_reach_somebody(name):
    """Anything like a phone number, a mail address or a hostname, but for the national ones."""
    said = words_of(name)
    hosts = set(re.findall(r"(?:[a-z0-9-]+\.)+(?:bd|com|org|net)\b", said)) - NATIONAL_HOSTS
    numbers = set(re.findall(r"\+?[0-9](?:[ -]?[0-9]){4,}", said))
    return hosts | numbers | set(re.findall(r"\S+@\S+", said))


@every_model
def test_a_model_does_not_say_whose_it_was(name):
    assert marks_in(name) == set()


def test_kawkhali_says_whose_it_is():
    assert marks_in("kawkhali") == marks(bundle("kawkhali"))


@every_model
def test_a_model_leads_to_nobody(name):
    assert ways_to_reach_somebody(name) == set()


def test_kawkhali_leads_to_its_office():
    post, office = bundle("kawkhali").posts[0], bundle("kawkhali").office
    wanted = {to_ascii_digits(post.phone), post.email, office.hostname}
    assert wanted <= ways_to_reach_somebody("kawkhali")


@every_model
def test_a_model_has_posts_but_no_office_and_no_people(name):
    model = bundle(name)
    assert model.office == Office()
    assert model.parent is None
    assert model.posts
    assert not any(post.holder for post in model.posts)


@every_model
def test_a_model_has_the_stock_sections(name):
    model = bundle(name)
    assert 3 <= len(model.of_kind("expectation")) <= 5
    assert [step.working_days for step in model.grievance_steps] == [30, 20, 60]


def test_the_ict_model_serves_all_three_audiences():
    audiences = [table.audience for table in bundle("ict-upazila").tables if table.services]
    assert audiences == ["citizen", "institution", "internal"]


@pytest.mark.parametrize("word", ["শেখ রাসেল", "Sheikh Russel", "সহকারী প্রোগ্রামার"])
def test_the_ict_model_carries_no_former_name(word):
    word = clean(word).casefold()
    assert word not in words_of("ict-upazila")
    assert word in words_of("kawkhali")


@pytest.mark.parametrize("word", ["আইসিটি", "ICT"])
def test_the_blank_model_is_not_of_one_department(word):
    word = word.casefold()
    assert not re.search(rf"\b{word}", words_of("blank"))
    assert re.search(rf"\b{word}", words_of("ict-upazila"))
    assert bundle("blank").services == []

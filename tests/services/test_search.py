import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.search import Index, marked
from services.search.compounds import halves
from services.search.words import Word
from tests.services import catalogues

BIRTH, DEATH, TRADE, ARMS, TAX, BOOK = "birth", "death", "trade", "arms", "tax", "book"
INDEX = Index(
    [
        (BIRTH, [("জন্ম নিবন্ধন সনদ প্রদান", 1), ("Birth registration certificate", 1)]),
        (DEATH, [("মৃত্যু নিবন্ধন সনদ প্রদান", 1), ("Death registration certificate", 1)]),
        (TRADE, [("ট্রেড লাইসেন্স প্রদান", 1), ("Trade licence", 1), ("ছবি\nঅঙ্গীকারনামা", 0.5)]),
        (ARMS, [("আগ্নেয়াস্ত্রের লাইসেন্স", 1), ("Firearms licence", 1), ("ছবি", 0.5)]),
        (TAX, [("ভূমি উন্নয়ন কর", 1), ("Land development tax", 1), ("খাজনা, দাখিলা", 1)]),
        (BOOK, [("পাঠ্যপুস্তক বিতরণ", 1), ("Textbook distribution", 1), ("জন্ম সনদ", 0.5)]),
    ]
)
any_query = st.text(
    st.one_of(
        st.characters(min_codepoint=0x980, max_codepoint=0x9FF),
        st.sampled_from("abcdefghijklmnopqrstuvwxyz Rb¥wbeÜ‡v|"),
        st.characters(),
    ),
    max_size=200,
)


def ids(query, **kwargs):
    return [hit.id for hit in INDEX.search(query, **kwargs).hits]


def test_hits_come_best_first_and_only_those_that_answer():
    assert ids("জন্ম নিবন্ধন সনদ")[:2] == [BIRTH, DEATH]
    assert ids("লাইসেন্স") == [TRADE, ARMS]
    assert ids("firearms licence")[0] == ARMS


@pytest.mark.parametrize("query", ["নিবন্ধন জন্ম", "জন্ম   নিবন্ধন", "জন্ম-নিবন্ধন।", "জন্মনিবন্ধন"])
def test_order_and_spaces_do_not_matter(query):
    assert ids(query)[0] == BIRTH


def test_what_people_call_a_service_weighs_like_its_name():
    assert ids("খাজনা") == ids("khajna") == [TAX]


def test_a_name_says_more_than_a_paper():
    index = Index([("paper", [("জন্ম সনদ", 0.5)]), ("name", [("জন্ম সনদ", 1)])])

    assert [hit.id for hit in index.search("জন্ম সনদ").hits] == ["name", "paper"]


def test_equals_keep_the_order_in_which_they_are_listed():
    assert ids("ছবি") == [TRADE, ARMS]


@pytest.mark.parametrize("query", ["trade licence pizza", "ট্রেড লাইসেন্স আবহাওয়া"])
def test_one_unknown_word_does_not_hide_what_the_others_say(query):
    answer = INDEX.search(query)

    assert answer.hits[0].id == TRADE
    assert answer.missing == (query.split()[-1],)


def test_what_has_less_than_half_of_the_best_hit_is_no_hit():
    assert ids("ট্রেড লাইসেন্স প্রদান") == [TRADE]
    assert ids("লাইসেন্স প্রদান") == [TRADE, ARMS]


def test_a_word_of_a_lesser_text_answers_alone_but_not_for_another():
    texts = [("আইসিটি অফিস", 1), ("মোবাইল যোগাযোগ", 0.4)]
    index = Index([(1, texts), (2, texts), *((number, []) for number in range(3, 7))])

    assert len(index.search("মোবাইল").hits) == 2
    assert index.search("মোবাইল রিচার্জ").hits == ()
    assert len(index.search("মোবাইল রিচার্জ").similar) == 2


def test_a_word_in_one_piece_comes_before_two_that_would_make_it():
    index = Index([(1, [("নাম জারি", 1)]), (2, [("নামজারি", 1)])])
    hits = {hit.id: hit.words for hit in index.search("নামজারি").hits}

    assert [piece for piece, is_meant in marked("নামজারি", hits[2]) if is_meant] == ["নামজারি"]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("জন্মসনদ", BIRTH),
        ("মৃত্যুসনদের", DEATH),
        ("jonmosonod", BIRTH),
        ("deathcertificate", DEATH),
        ("ভূমিকর", TAX),
        ("landtax", TAX),
    ],
)
def test_two_words_of_a_service_written_as_one_find_it_though_they_stand_apart(query, meant):
    assert ids(query)[0] == meant


@pytest.mark.parametrize("query", ["করসনদ", "taxcertificate", "ভূমিমৃত্যু", "সনদ২০২৬"])
def test_words_of_two_services_written_as_one_find_neither(query):
    assert ids(query) == []


def test_what_two_words_of_a_service_only_begin_like_is_not_read_as_both():
    index = Index([("board", [("পূর ও পরিবার ও বন দপ্তর", 1)])])

    assert index.search("পূরদপ্তর").hits
    assert not index.search("পরিদপ্তর").hits


def test_a_word_is_parted_between_letters_alone():
    pairs = [(start.written, end.written) for start, end in halves(Word("মৃত্যুসনদ"))]

    assert pairs == [("মৃ", "ত্যুসনদ"), ("মৃত্যু", "সনদ"), ("মৃত্যুস", "নদ")]


def test_no_letter_alone_is_half_of_a_word():
    assert not Index([("cyber", [("e, ID", 1)])]).search("eid").hits


def test_a_beginning_is_not_parted_while_it_is_typed():
    index = Index([("long", [("ভাতাকপিপরিবারপরিকল্পনা", 1)]), ("apart", [("ভাতা বা আসল কপি", 1)])])

    assert [hit.id for hit in index.search("ভাতাকপি", is_begun=True).hits] == ["long"]
    assert [hit.id for hit in index.search("ভাতাকপি").hits] == ["apart"]


@pytest.mark.parametrize(
    ("query", "meant"),
    [("namaz", None), ("namjari", "land"), ("bari vara", None), ("pori bar", "family")],
)
def test_other_words_that_begin_or_join_to_something_alike_are_not_taken_for_it(query, meant):
    index = Index([("land", [("জমির নামজারি", 1)]), ("family", [("পরিবার পরিকল্পনা সেবা", 1)])])

    assert [hit.id for hit in index.search(query).hits] == ([meant] if meant else [])


def test_one_known_word_of_many_is_no_answer_but_similar():
    answer = INDEX.search("pizza delivery near dhanmondi licence")

    assert answer.hits == ()
    assert {hit.id for hit in answer.similar} == {TRADE, ARMS}


@pytest.mark.parametrize("query", ["আবহাওয়া", "weather", "cricket", "pizza", "xyzzy", "ঝঝঝ", "৯৯৯"])
def test_what_is_not_there_is_not_found(query):
    answer = INDEX.search(query)

    assert answer.hits == ()
    assert answer.missing == (query,)
    assert answer.correction == ""


@pytest.mark.parametrize("query", ["", "   ", "।।", "!", "\u200d", "কি কি লাগে"])
def test_a_query_without_words_finds_nothing(query):
    answer = INDEX.search(query)

    assert (answer.hits, answer.similar, answer.correction) == ((), (), "")


@pytest.mark.parametrize(
    "query",
    [
        "জন্ম নিবন্ধন করতে কি কি লাগে",
        "how do I get a birth certificate",
        "jonmo nibondhon kivabe korbo",
        "জন্ম নিবন্ধন করতে কত টাকা আর কয়দিন লাগে",
        "jonmo nibondhon korte koto taka lage",
        "how much is a birth certificate",
        "how long does a birth certificate take",
    ],
)
def test_the_words_of_a_question_do_not_count(query):
    answer = INDEX.search(query)

    assert answer.hits[0].id == BIRTH
    assert answer.missing == ()


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("Rb¥ wbeÜb", "জন্ম নিবন্ধন"),
        ("jvB‡mÝ", "লাইসেন্স"),
        ("LvRbv", "খাজনা"),
    ],
)
def test_bijoy_is_read(query, read):
    answer = INDEX.search(query)

    assert answer.query == read
    assert answer.hits == INDEX.search(read).hits != ()


@pytest.mark.parametrize(
    "query",
    ["HIV", "rev", "IQ", "xxx", "Trade Licence", "bhumi kor", "WiFi", "iPhone", "BBQ"],
)
def test_latin_words_are_not_read_as_bijoy(query):
    assert INDEX.search(query).query == query


@pytest.mark.parametrize(
    ("query", "correction"),
    [
        pytest.param("জম্ম নিবন্দন", "জন্ম নিবন্ধন", id="Bangla"),
        pytest.param("টেড লাইসেন্স", "ট্রেড লাইসেন্স", id="one word of two"),
        pytest.param("jommo nibondon", "jonmo nibondon", id="in Latin letters"),
        pytest.param("birth registraton", "birth registration", id="English"),
        pytest.param("কিভাবে জম্ম নিবন্ধন", "কিভাবে জন্ম নিবন্ধন", id="the rest stays"),
        pytest.param("পাঠ্যপুসতক", "", id="the same but for a sign"),
        pytest.param("খাজনার", "", id="an ending is no mistake"),
        pytest.param("jonmo nibondhon", "", id="nor are Latin letters"),
        pytest.param("trade license", "", id="nor American spelling"),
        pytest.param("জন্ম নিবন্ধন", "", id="nothing to mend"),
        pytest.param("pizza", "", id="nothing like it"),
        pytest.param("pizza delivery near dhanmondi firarms", "", id="too little like it"),
    ],
)
def test_a_misspelt_query_is_mended_in_the_letters_it_was_typed_in(query, correction):
    assert INDEX.search(query).correction == correction


def test_a_mended_query_finds_at_least_as_much():
    for query in ("জম্ম নিবন্দন", "jommo nibondon", "birth registraton"):
        answer = INDEX.search(query)
        assert INDEX.search(answer.correction).hits[0].id == answer.hits[0].id


@pytest.mark.parametrize("typed", ["ট্রে", "tra", "ট", "জন্ম নি", "birth re", "khaj", "jonmo ni"])
def test_a_word_can_be_found_while_it_is_typed(typed):
    assert ids(typed, is_begun=True)


def test_a_finished_word_is_not_taken_for_a_beginning():
    assert ids("ট") == ids("ট ", is_begun=True) == []
    assert ids("birth re ", is_begun=True) == ids("birth re")


@pytest.mark.parametrize(
    ("text", "query", "stretches"),
    [
        pytest.param("জন্ম নিবন্ধন সনদ প্রদান", "জন্ম নিবন্ধন", ["জন্ম নিবন্ধন"], id="neighbours"),
        pytest.param("জন্ম নিবন্ধন সনদ প্রদান", "সনদ জন্ম", ["জন্ম", "সনদ"], id="apart"),
        pytest.param("জন্ম নিবন্ধন সনদ প্রদান", "jonmo nibondon", ["জন্ম নিবন্ধন"], id="romanised"),
        pytest.param("জন্ম নিবন্ধন সনদ প্রদান", "birth", [], id="in the other language"),
        pytest.param("Birth registration certificate", "BIRTH", ["Birth"], id="English"),
        pytest.param("Birth registration certificate", "জন্ম", [], id="not in this text"),
        pytest.param("আগ্নেয়াস্ত্রের লাইসেন্স", "অগ্নেয়াস্ত্র", ["আগ্নেয়াস্ত্রের"], id="misspelt"),
        pytest.param("ভূমি উন্নয়ন কর", "ভুমির কর", ["ভূমি", "কর"], id="an ending"),
        pytest.param("জন্ম নিবন্ধন সনদ প্রদান", "জন্মনিবন্ধন", ["জন্ম নিবন্ধন"], id="typed as one"),
        pytest.param("পাঠ্যপুস্তক বিতরণ", "পাঠ্য পুস্তক", ["পাঠ্যপুস্তক"], id="typed as two"),
    ],
)
def test_what_was_matched_is_marked_where_it_stands(text, query, stretches):
    hit = INDEX.search(query).hits[0]
    pieces = marked(text, hit.words)

    assert [piece for piece, is_meant in pieces if is_meant] == stretches
    assert "".join(piece for piece, _is_meant in pieces) == text


def test_what_is_only_similar_marks_what_is_sure():
    [hit, *_others] = INDEX.search("pizza delivery near dhanmondi licence").similar

    assert marked("Trade licence", hit.words) == [("Trade ", False), ("licence", True)]


@given(any_query)
def test_any_query_is_answered_and_always_alike(query):
    answer = INDEX.search(query)

    assert answer == INDEX.search(query)
    assert not (answer.hits and answer.similar)
    assert [hit.score for hit in answer.hits] == sorted(
        (hit.score for hit in answer.hits), reverse=True
    )


@given(any_query, st.sampled_from(["জন্ম নিবন্ধন সনদ", "Land development tax", "জন্ম।\nসনদ"]))
def test_marking_loses_nothing(query, text):
    for hit in INDEX.search(query).hits:
        pieces = marked(text, hit.words)
        assert "".join(piece for piece, _is_meant in pieces) == text
        assert all(piece for piece, _is_meant in pieces)


def test_an_index_of_nothing_answers_too():
    assert Index([]).search("জন্ম").hits == ()
    assert Index([("empty", [("", 1.0)])]).search("জন্ম").hits == ()


def test_it_knows_abbreviations_as_they_are_read_out():
    found = {query: catalogues.offices().search(query).hits[0].id for query in ("nid", "GD", "noc")}

    assert found == {"nid": "lost-nid", "GD": "gd", "noc": "noc"}

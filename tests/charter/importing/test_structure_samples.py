"""The 19 layouts that were found, each with its own way of losing things."""

import pytest

from charter.importing.structure import labels
from portal.bangla import bijoy
from tests.charter.importing import lines, placed, samples

ROWS = dict.fromkeys(samples.ALL, 3) | {"08": 2, "18": None, "31": 0, "33": 1, "34": 4}


@pytest.fixture(params=samples.ALL)
def sample(request):
    return samples.ALL[request.param]


@pytest.mark.parametrize(("label", "field"), samples.labels())
def test_every_spelling_that_was_listed_is_known(label, field):
    assert labels.recognise(bijoy.to_unicode(label)) == field


@pytest.mark.parametrize("name", samples.service_names())
def test_no_name_of_a_service_is_a_label(name):
    assert labels.recognise(name) == "?"


@pytest.mark.parametrize("number", [n for n, each in samples.ALL.items() if each.fields])
def test_the_columns_are_what_the_page_says(number):
    sample = samples.ALL[number]
    (table,) = sample.outline.tables
    assert lines.fields(table) == sample.fields
    assert [bijoy.to_unicode(label).split() for label in sample.labels] == [
        column.label.split() for column in table.columns
    ]


@pytest.mark.parametrize(("number", "count"), ROWS.items())
def test_each_service_is_a_row(number, count):
    assert [len(table.rows) for table in samples.ALL[number].outline.tables] == (
        [] if count is None else [count]
    )


def test_each_row_has_a_cell_for_every_column(sample):
    for table in sample.outline.tables:
        assert {len(row.cells) for row in table.rows} <= {len(table.columns)}


def test_nothing_is_lost(sample):
    given = samples.text_of(sample)
    assert not placed.lost(given, sample.outline)


def test_only_the_head_and_the_portals_own_words_are_not_placed(sample):
    whys = {piece.why for piece in sample.outline.unplaced}
    assert whys <= {"head", "portal", "empty template"}


def test_a_list_of_services_is_a_table_of_services_and_deadlines():
    (table,) = samples.ALL["37"].outline.tables
    assert lines.fields(table) == ["service", "time"]
    assert lines.rows(table)[1] == ["নমুনা কেইস নিষ্পত্তি", "গ্রহণের ১০ কর্মদিবসের মধ্যে"]


def test_an_essay_is_kept_whole_and_is_no_table():
    outline = samples.ALL["18"].outline
    assert [section.kind for section in outline.sections] == ["title"]
    assert len(outline.unplaced) == 5
    assert lines.codes(outline) == ["no_table"]


def test_lists_that_run_parallel_stay_in_their_cells():
    (table,) = samples.ALL["33"].outline.tables
    (row,) = lines.rows(table)
    assert row[2:5] == [
        "(ক) প্রথম ধাপ\n(খ) দ্বিতীয় ধাপ\n(গ) তৃতীয় ধাপ",
        "১,০০০/=\n২,০০০/=\n৩,০০০/=",
        "৫০০/=\n৭০০/=\n৯০০/-",
    ]


def test_a_row_that_lacks_the_officer_keeps_the_superior_in_place():
    outline = samples.ALL["23"].outline
    rows = lines.rows(outline.tables[0])
    assert [row[6] for row in rows[1:]] == ["", ""]
    assert {row[7] for row in rows} == {"জেলা নমুনা কর্মকর্তা, রুম নম্বর-০১"}
    assert [doubt.row for doubt in outline.doubts if doubt.code == "short_row"] == [1, 2]


def test_a_part_of_a_service_without_a_serial_is_a_row_in_place():
    (table,) = samples.ALL["34"].outline.tables
    assert lines.rows(table)[2] == ["", "(খ) বিশেষ", "ঐ", "৫০০/=", "২ দিন", "নমুনা সহকারী"]


def test_the_blank_template_has_its_sections_its_columns_and_no_row():
    outline = samples.ALL["31"].outline
    kinds = [section.kind for section in outline.sections]
    assert kinds[-4:] == ["services", "citizen", "institution", "internal"]
    assert not outline.statements


def test_lost_serials_are_one_doubt_and_no_loss():
    assert lines.codes(samples.ALL["01"].outline) == ["serials_wrong"]
    assert lines.codes(samples.ALL["28"].outline) == ["serials_wrong"]

"""An officer who has never seen the desk brings in the charter of the office, in Bangla."""

from tests.browser.cast import NEWCOMER, publisher
from tests.browser.test_walks import press, public_words
from tests.desk.incoming import HEADINGS, charter_text, row

TRAINING, ADVICE, LAB = "কম্পিউটার প্রশিক্ষণ প্রদান", "পণ্য ক্রয়ের পরামর্শ", "ল্যাব ব্যবহার"
CHARTER = charter_text(
    row(TRAINING), row(ADVICE), row(LAB), headings=(*HEADINGS[:4], "টুংটাং", *HEADINGS[5:])
)
SERVICES = "#result_list tbody th"


def test_a_copied_charter_is_looked_at_mended_and_taken_and_the_public_sees_nothing(site):
    with site.visitor(width=360, height=740) as page:
        site.sign_in(page, publisher(NEWCOMER))
        press(page, "#begin ~ .actions .primary")
        page.fill("#id_text", CHARTER)
        press(page, ".desk-form button.primary")

        # A column that was not recognised stands open, and says so.
        assert page.is_visible("select[name='column-0.4']")
        assert "দেখে নিন" in page.inner_text(".choose.is-unknown")
        page.select_option("select[name='column-0.4']", "fee")
        press(page, "button[formaction='#table-0']")
        assert page.locator(".choose.is-unknown").count() == 0

        press(page, "[id='row-0.1'] a.button")
        page.fill("#id_cell-1", "পণ্য ক্রয়ে পরামর্শ দেওয়া")
        press(page, ".desk-form button.primary")
        assert page.evaluate("document.querySelector(':target').id") == "row-0.1"
        assert ADVICE in page.inner_text("[id='row-0.1'] .stood >> nth=0")

        page.check("input[name=left][value='0.2']")
        press(page, "button.primary[value=accept]")
        # What was ticked has to be seen first.
        assert page.locator("[id='row-0.2'].is-out").count() == 1
        press(page, "button.primary[value=accept]")

        assert page.url.partition("#")[0].endswith(f"/admin/office/{NEWCOMER}/")
        page.goto(site.url("/admin/services/service/"))
        names = page.locator(SERVICES).all_inner_texts()
        assert names == [TRAINING, "পণ্য ক্রয়ে পরামর্শ দেওয়া"]

        page.locator(f"{SERVICES} a").first.click()
        assert page.input_value("#id_fee_wording_bn") == "বিনামূল্যে"
        assert page.input_value("#id_fee_kind") == "free"

    assert TRAINING not in public_words(site, "/", NEWCOMER)


def test_a_file_is_brought_in_and_thrown_away_without_a_mouse_or_script(site):
    with site.officer(publisher("mistakes"), java_script_enabled=False) as page:
        page.goto(site.url("/admin/office/mistakes/incoming/"))
        file = {"name": "সনদ.txt", "mimeType": "text/plain", "buffer": CHARTER.encode()}
        page.set_input_files("#id_file", file)
        page.focus("#id_text")
        page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "সনদ.txt" in page.inner_text("main")
        assert TRAINING in page.inner_text("main")

        page.focus("form[action$='/throw-away/'] button")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.goto(site.url("/admin/services/service/"))
        assert TRAINING not in page.inner_text("#result_list")

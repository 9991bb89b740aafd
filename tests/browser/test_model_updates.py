"""An officer takes over what the model charter says better by now, and keeps his own words."""

from tests.browser.cast import publisher
from tests.browser.test_walks import press, public_words, publish


def test_a_change_of_the_model_goes_from_the_desk_into_the_draft_and_then_to_the_public(site):
    with site.officer(publisher("take-over"), java_script_enabled=False) as page:
        page.goto(site.url("/admin/office/take-over/"))
        press(page, "main a[href$='/model/']")
        free = page.locator("li.card", has_text="বিনামূল্যে")
        own = page.locator("li.card", has_text="২ কার্যদিবস")
        assert own.locator("button[name=take]").count() == 0
        assert "১০ টাকা" in public_words(site, "/charter/", "take-over")

        with page.expect_navigation():
            free.first.locator("button[name=take]").click()
        assert page.locator("li.card", has_text="১০ টাকা").count() == 0
        with page.expect_navigation():
            own.locator("button[name=leave]").click()
        assert own.count() == 0

        publish(page, site, "take-over", "মডেল থেকে")

    words = public_words(site, "/charter/", "take-over")
    assert "১০ টাকা" not in words
    assert "২ কার্যদিবস" in words


def test_what_is_left_of_another_office_keeps_a_charter_from_the_public_until_it_is_settled(site):
    with site.officer(publisher("leave-out"), java_script_enabled=False) as page:
        page.goto(site.url("/admin/office/leave-out/publish/"))
        assert page.locator(".desk-form button").count() == 0

        press(page, "main a[href$='/waivers/']")
        while page.locator(".findings .plain a").count() > 2:
            press(page, ".findings .plain a >> nth=0")
            for field in ("papers_from", "remedy"):
                page.fill(f"#id_{field}_bn", "")
            press(page, ".submit-row [name=_save]")
            page.goto(site.url("/admin/office/leave-out/waivers/"))
        for box in page.locator(".desk-form input[type=checkbox]").all():
            box.check()
        page.fill("#id_reason", "উভয় কার্যালয়ের দায়িত্বে আছেন।")
        press(page, ".desk-form button")

        publish(page, site, "leave-out", "নিজেদের তথ্য")

    assert "শিমুলতলী" not in public_words(site, "/charter/", "leave-out")

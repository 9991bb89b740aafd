"""A keyboard alone reaches everything: each stop in sight, marked, and in the document's order."""

import pytest

from tests import sites
from tests.browser.cast import DESK, publisher
from tests.browser.scenes import SCENES, visited

pytestmark = pytest.mark.looks

PUBLIC = {
    sites.KAWKHALI: [
        "/", "/charter/", "/services/digital-lab/", "/about/", "/contact/", "/complaints/",
        "/history/", "/history/1/", "/accessibility/", "/privacy/", "/search/?q=office",
        "/services/digital-lab/date/", "/complaints/letter/", "/nowhere/", "/offline/",
    ],
    sites.HARD: [
        "/", "/services/service-7/", "/contact/", "/complaints/", "/services/withdrawn/",
        "/search/?q=%E0%A6%B8%E0%A7%87%E0%A6%AC%E0%A6%BE&time=3days", "/search/?q=nothing",
        "/visit/?s=service-1&s=service-4",
    ],
}  # fmt: skip

# Each thing that Tab should come to, with its looks while it has no focus.
BEGIN = """() => {
    const looks = box => {
        const style = getComputedStyle(box);
        return [style.outlineStyle, style.outlineWidth, style.boxShadow].join(" ");
    };
    const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary, "
        + "[tabindex]";
    const groups = new Set();
    const stops = box => {
        if (box.tabIndex < 0 || box.disabled || !box.checkVisibility({visibilityProperty: true}))
            return false;
        if (box.type !== "radio") return true;
        const first = !groups.has(box.name);
        groups.add(box.name);
        return first;
    };
    const boxes = [...document.querySelectorAll(wanted)].filter(stops);
    // From the top, even where a form has taken the focus for itself.
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
    window.walk = {looks, rest: new Map(boxes.map(box => [box, looks(box)])), met: [], faults: []};
    return boxes.length;
}"""

# What is wrong with the present stop; null once the walk has left the page.
STOP = """() => {
    const box = document.activeElement, {looks, rest, met, faults} = window.walk;
    const words = box.outerHTML.slice(0, 140), last = met[met.length - 1];
    if (box === document.body || box === met[0] && met.length > 1) return false;
    if (box === last) return true;  // the next part of a date
    const [edge] = box.getClientRects();
    const x = edge.left + edge.width / 2, y = edge.top + Math.min(edge.height, 40) / 2;
    const hit = document.elementFromPoint(x, y);
    if (!hit || !(box.contains(hit) || hit.contains(box) && hit.matches("label")))
        faults.push(`out of sight: ${words}`);
    const style = getComputedStyle(box);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const shade = style.boxShadow !== "none";
    if (!(ring || shade) || looks(box) === rest.get(box)) faults.push(`not marked: ${words}`);
    if (last && !(last.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING))
        faults.push(`out of order: ${words}`);
    met.push(box);
    return true;
}"""

END = """() => {
    const {rest, met, faults} = window.walk, group = box => `${box.form?.id} ${box.name}`;
    const radios = new Set(met.filter(box => box.type === "radio").map(group));
    const missed = [...rest.keys()].filter(box => !met.includes(box) && !radios.has(group(box)));
    return [...faults, ...missed.map(box => `never reached: ${box.outerHTML.slice(0, 140)}`)];
}"""


def walk(page):
    """Tab from the top of the page to its end: the faults on the way."""
    stops = page.evaluate(BEGIN)
    for _ in range(4 * stops + 10):
        page.keyboard.press("Tab")
        if not page.evaluate(STOP):
            return page.evaluate(END)
    return ["a trap: the walk does not end", *page.evaluate(END)]


@pytest.mark.parametrize(("width", "root"), [(375, ""), (1280, "/en")])
@pytest.mark.parametrize("slug", PUBLIC)
def test_every_stop_on_a_public_page_is_in_sight_and_marked(site, slug, width, root):
    faults = {}
    with site.visitor(width=width) as page:
        for address in PUBLIC[slug]:
            page.goto(site.url(root + address, slug))
            if found := walk(page):
                faults[address] = found

    assert not faults


@pytest.mark.parametrize(("width", "language"), [(375, "en"), (1280, "bn")])
def test_every_stop_at_the_desk_is_in_sight_and_marked(site, width, language):
    faults = {}
    with visited(site, SCENES, language, width=width) as scenes:
        for name, page in scenes:
            if found := walk(page):
                faults[name] = found

    assert not faults


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("box => box.style.outline = 'none'", "not marked"),
        ("box => Object.assign(box.style, {position: 'fixed', top: '-99px'})", "out of sight"),
        ("box => box.tabIndex = 1", "never reached"),
        ("box => box.onfocus = () => document.querySelector('nav a').focus()", "out of order"),
        ("box => box.onfocus = () => document.querySelector('nav a').focus()", "a trap"),
        ("box => box.onfocus = () => box.blur()", "never reached"),
    ],
)
def test_a_stop_that_is_lost_would_be_found(site, harm, fault):
    with site.visitor() as page:
        page.goto(site.url("/contact/"))
        page.eval_on_selector("footer a", harm)
        found = walk(page)

    assert any(fault in each for each in found)


@pytest.mark.parametrize("address", ["/", "/charter/", "/admin/", "/admin/services/service/"])
def test_the_first_stop_leads_past_the_navigation(site, address):
    with site.officer(publisher(DESK)) as page:
        page.goto(site.url(address))
        page.keyboard.press("Tab")
        target = page.evaluate("document.activeElement.hash")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert target.startswith("#")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_rows_are_put_in_order_with_the_keyboard(site):
    with site.officer(publisher("order")) as page:
        page.goto(site.url("/admin/services/service/"))
        before = names_in_order(page)
        # The first of a table of seven, so that it can still go either way afterwards.
        page.locator("button[value$=':down']").nth(1).focus()
        press_enter(page)
        after = names_in_order(page)
        assert after == [*before[:2], before[3], before[2], *before[4:]]

        page.focus(":target")  # where the browser goes on from: the row that was moved
        page.keyboard.press("Shift+Tab")
        press_enter(page)
        assert names_in_order(page) == before


def test_a_row_that_has_come_to_the_end_keeps_the_place_of_the_keyboard(site):
    with site.officer(publisher("order")) as page:
        page.goto(site.url("/admin/services/service/"))
        name = names_in_order(page)[0]
        page.focus("button[value$=':down']")
        press_enter(page)
        page.keyboard.press("Shift+Tab")
        held = page.evaluate("document.activeElement.closest('tr')?.innerText ?? ''")
        page.focus("button[value$=':down']")
        press_enter(page)

        assert name in held


def press_enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def names_in_order(page):
    return page.locator("#result_list .field-__str__").all_inner_texts()

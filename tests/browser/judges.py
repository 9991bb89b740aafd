"""What is measured on a page that is open in the browser. Each answer is a list of faults."""

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RUN_AXE = """async tags => {
    const found = await axe.run(document, {
        runOnly: {type: "tag", values: tags}, resultTypes: ["violations"],
    });
    return found.violations.flatMap(fault => fault.nodes.map(
        node => `${fault.id}: ${node.html.slice(0, 160)}`));
}"""


def axe_faults(page, axe_source, widths):
    """What axe finds at each width: (width, rule and element)."""
    # The browser's own channel: the page's policy rightly keeps other scripts out.
    page.evaluate(axe_source)
    faults = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        faults += [(width, fault) for fault in page.evaluate(RUN_AXE, AXE_TAGS)]
    return faults


SIDEWAYS = """() => {
    const root = document.documentElement, wide = root.scrollWidth > root.clientWidth;
    const inside = box => box.closest(".results") !== null;
    const past = [...document.body.querySelectorAll("*")].filter(box => !inside(box) &&
        box.getBoundingClientRect().right > root.clientWidth + 1);
    return wide ? [`${root.scrollWidth} px wide: `
        + past.slice(-3).map(box => box.outerHTML.slice(0, 120)).join(" | ")] : [];
}"""


def sideways_faults(page):
    """A page that is wider than its window, with what sticks out."""
    return page.evaluate(SIDEWAYS)


CUT_OFF = """() => [...document.body.querySelectorAll("*")].filter(box => {
    const style = getComputedStyle(box);
    const hides = /hidden|clip/.test(style.overflow);
    const meant = box.clientWidth <= 1 || box.closest("[aria-hidden=true], select, svg");
    return hides && !meant && box.textContent.trim() &&
        (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2);
}).map(box => box.outerHTML.slice(0, 160))"""


def cut_off_faults(page):
    """Text that its own box hides."""
    return page.evaluate(CUT_OFF)


TARGETS = """least => {
    const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const shown = box => box.checkVisibility({visibilityProperty: true}) &&
        box.getBoundingClientRect().right > 0 && box.tabIndex >= 0;
    // WCAG 2.5.8 lets links be as high as the sentence they stand in.
    const inText = box => box.matches("a") && getComputedStyle(box).display === "inline" &&
        [...box.parentElement.childNodes].some(node => node !== box &&
            node.nodeType === Node.TEXT_NODE && /[^\\s·,›]/.test(node.data));
    const big = "nav:not(.trail, #changelist-filter) a, a[href^='tel:'], a[href^='mailto:']";
    const size = box => {
        // A label is part of its input's target.
        const boxes = [box, ...(box.labels || [])].map(each => each.getBoundingClientRect());
        return [Math.max(...boxes.map(each => each.width)),
            Math.max(...boxes.map(each => each.height))];
    };
    return [...document.querySelectorAll(wanted)].filter(box => shown(box) && !inText(box))
        .map(box => [box, size(box), box.matches(big) ? 44 : 24])
        .filter(([box, [width, height], least]) => height < least - .5 || width < 24 - .5)
        .map(([box, [width, height], least]) =>
            `${width.toFixed()}×${height.toFixed()} (at least ${least}): `
            + box.outerHTML.slice(0, 140));
}"""


def target_faults(page):
    """What is too small to be hit with a thumb."""
    return page.evaluate(TARGETS)


LARGER = """() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
}"""


def double_text(page):
    page.evaluate(LARGER)


def listen(page, port):
    """Faults that the browser reports while the page is used: foreign requests, errors, policy."""
    faults = []

    def on_request(request):
        if not request.url.startswith("data:") and f":{port}/" not in request.url:
            faults.append(f"asks another host: {request.url}")

    def on_response(response):
        # A page may say 404; what it is made of may not.
        if response.status >= 400 and not response.request.is_navigation_request():
            faults.append(f"{response.status}: {response.url}")

    def on_console(message):
        # Failed loads are told above; of this header, only that the tests speak plain http.
        known = ("Failed to load", "The Cross-Origin-Opener-Policy header has been ignored")
        if message.type in ("error", "warning") and not message.text.startswith(known):
            faults.append(f"{page.url}: {message.text}")

    page.on("request", on_request)
    page.on("response", on_response)
    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    return faults

"""What shuts a person out of a page, as axe finds it.

Promise: the page is judged as it looks when its movements are over, in the window that it has now.
"""

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
SERIOUS = {"serious", "critical"}
# What can differ in a narrow or a dark window: the rest of a page is the same for axe in every window.
APPEARANCE = [
    *("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "skip-link"),
    *("button-name", "label", "link-name", "aria-hidden-focus"),
]
NARROW_AND_DARK = {"runOnly": {"type": "rule", "values": APPEARANCE}}
# A transition of a colour would be judged half-way; its end is what people read.
END_MOVEMENTS = "document.getAnimations().forEach((each) => each.finish())"


def barriers(page, selector="html", **options):
    """Serious findings of axe within the parts that the selector names: rule, place, element. `options` are
    axe's own; without them its usual rules are asked."""
    page.evaluate(END_MOVEMENTS)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    parts = {"include": [[part.strip()] for part in selector.split(",")]}
    # Without preload: axe would write style sheets into the page, which the policy forbids.
    found = page.evaluate(
        "([parts, options]) => axe.run(parts, options)",
        [parts, {"preload": False, "resultTypes": ["violations"], **options}],
    )
    return [
        (rule["id"], node["target"], node["html"][:120])
        for rule in found["violations"]
        if rule["impact"] in SERIOUS
        for node in rule["nodes"]
    ]

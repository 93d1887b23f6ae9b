"""The fixed sentences of the whole site, from its name to its error pages, as they ship.

Promise: every such sentence stands here, so that an administrator can reword it.
"""

from gard.site_prose import SITE_PAGES
from references.site_texts import declare

declare(
    "Every page",
    {
        "site.name": "Rare Disease Information Centre",
        "site.description": "Clear, sourced and dated information about rare diseases, for the people who "
        "live with them.",
        "site.alert": "",
        "site.search.label": "Name, symptom, gene, code or question",
        "site.search.example": "Name or symptom",
        "site.disclaimer": "The information here is general and is not medical advice. Please ask a "
        "doctor about your own health. In an emergency, call your local emergency number.",
    },
)

declare(
    "Front page",
    {
        "home.heading": "Answers about rare diseases, in plain words",
        "home.intro": "What it is, what helps, who can support you. Our texts name their sources and "
        "when they last changed; facts of catalogues name the catalogue.",
        "home.symptoms": "You do not know the name? Search by signs and symptoms",
        "home.total": "Condition pages so far: {total}",
        "home.empty": "The first condition pages are on their way.",
        "home.letters.heading": "Find a condition by its first letter",
        "home.categories.heading": "Browse by category",
        "home.recent.heading": "New and updated pages",
        "home.promises.heading": "What you can count on",
    },
)

declare(
    "Front page",
    {
        "home.promises": "<ul><li><strong>Sources you can check.</strong> Small numbers in the text lead "
        "to the work behind each statement.</li><li><strong>Dates you can see.</strong> Every text "
        "of ours says when it last changed, and past editions stay readable.</li><li><strong>Words you can "
        "follow.</strong> We explain medical terms right where they are used.</li><li><strong>No "
        "tracking.</strong> Reading here leaves no cookie on your device.</li></ul>",
    },
    is_rich=True,
)

declare(
    "Site pages: headings",
    {
        "about.heading": "About us",
        "editorial-policy.heading": "Editorial policy",
        "contact.heading": "Contact",
        "privacy.heading": "Privacy",
        "accessibility.heading": "Accessibility",
    },
)

declare("Site pages: text", SITE_PAGES, is_rich=True)

declare(
    "Error pages",
    {
        "error.home": "Go to the front page",
        "error.403.heading": "This page is not open to you",
        "error.403.text": "You may need to sign in, or your account may not have the right to see it.",
        "error.expired.heading": "This form was open for too long",
        "error.expired.text": "Nothing was sent. Go back with your browser's back button: what you typed "
        "should still be there. Copy it, reload the form and send it again.",
        "error.404.heading": "We could not find that page",
        "error.404.text": "The address may have a typing error, or the page may have moved. Search for a "
        "condition, or pick its first letter.",
        "error.410.heading": "This page has been withdrawn",
        "error.410.text": "It was here once, and we have taken it down. Another page may have what you "
        "are looking for.",
    },
)

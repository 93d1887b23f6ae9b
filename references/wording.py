"""The fixed sentences of organisations, the glossary and cited works, as they ship.

Promise: every sentence that these pages print stands here, so that an administrator can reword it.
"""

from references.site_texts import declare

declare(
    "Organisations",
    {
        "organizations.heading": "Support organisations",
        "organizations.intro": "These groups help people who live with a rare disease, and those who care "
        "for them. A group is listed so that you can find it. Being listed is not an endorsement.",
        "organizations.condition.heading": "For one condition or a family of conditions",
        "organizations.general.heading": "For anyone with a rare disease",
        "organizations.none": "No organisations have been added yet.",
        "organizations.missing": "Do you know a group that belongs here?",
        "organization.description": "How to reach {name}, and the conditions that it supports.",
        "organization.no-endorsement": "We do not run this group and do not check all that it says or "
        "offers. Being listed is not an endorsement.",
        "organization.pages.heading": "Listed on these pages",
        "used-on.none": "No page lists it at the moment.",
    },
)

declare(
    "Glossary",
    {
        "glossary.heading": "Glossary",
        "glossary.intro": "Medical words in plain language. On a condition page these words have a dotted "
        "line; rest on one, or tap it, to read what it means.",
        "glossary.none": "No words have been explained yet.",
        "term.pages.heading": "Pages that use this word",
    },
)

declare(
    "Cited works",
    {
        "citation.heading": "Cited work",
        "citation.pages.heading": "Pages that cite it",
    },
)

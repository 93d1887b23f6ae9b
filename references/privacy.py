"""Who may see each stored field of what pages refer to.

Promise: every field of every model is here once, and a test keeps it so. Public: readers may see it.
Internal: for those who are signed in. Private: a person's own words or details, shown to nobody without a
right of its own.
"""

PRIVACY: dict[str, dict[str, tuple[str, ...]]] = {
    "Citation": {
        "public": (
            *("id", "kind", "authors", "title", "source", "publisher", "year", "volume", "issue", "pages"),
            *("url", "accessed_on", "pmid", "doi"),
        ),
        "internal": ("is_retired", "merged_into"),
    },
    "GlossaryTerm": {
        "public": ("id", "name", "slug", "definition", "language"),
        "internal": ("is_retired", "merged_into"),
    },
    "TermForm": {"public": ("id", "term", "form")},
    "Link": {
        "public": ("citation", "organization", "resource", "term", "place", "label", "public_path"),
        "internal": ("id", "holder", "state", "edition", "admin_path"),
    },
    "Organization": {
        "public": (
            *("id", "name", "scope", "address", "telephone", "toll_free", "tty", "fax", "email", "website"),
            *("languages", "countries"),
        ),
        "internal": ("is_retired", "merged_into"),
    },
    "Resource": {
        "public": ("name", "group", "sentence", "address", "automatic", "code_scheme", "position"),
        "internal": ("id", "is_retired", "merged_into"),
    },
    "SiteText": {"public": ("key", "language", "body"), "internal": ("id",)},
}

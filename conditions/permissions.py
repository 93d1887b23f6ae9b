"""Who may do what: the one table from which the groups of the site are made.

Rights are given by group; `sync_roles` brings the groups in step with this table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from conditions.errors import NotAllowed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

VIEW = ("view",)
WRITE = ("view", "add", "change")
OWN = ("view", "add", "change", "delete")

REFERENCES = ("citation", "organization", "resource", "glossaryterm", "termform")
PAGE_PARTS = ("othername", "relation", "section", "organizationlisting", "resourcelisting")
FACTS = ("fact", "source")
RECORDS = ("edition", "event", "scheduledact")
MODERATION = ("redaction", "questionevent")
MODERATE = ("view", "add", "change", "delete", "moderate", "post")

WRITER: dict[str, tuple[str, ...]] = {
    "condition": ("view", "add", "change", "preview"),
    "category": VIEW,
    "categoryhead": VIEW,
    "classificationnode": VIEW,
    **dict.fromkeys(PAGE_PARTS, OWN),
    **dict.fromkeys(REFERENCES, OWN),
    **dict.fromkeys(FACTS, WRITE),
    "factproposal": VIEW,
    **dict.fromkeys(RECORDS, VIEW),
    "question": ("view", "change"),
    "topic": OWN,
    "questionevent": VIEW,
}

DECIDE = ("view", "decide")
REVIEW = ("review", "publish", "withdraw")

ROLES: dict[str, dict[str, tuple[str, ...]]] = {
    "Writer": WRITER,
    "Reviewer": {
        **WRITER,
        "condition": (*OWN, "preview", *REVIEW),
        "category": OWN,
        "categoryhead": OWN,
        "reviewername": OWN,
        "searchcount": VIEW,
        "question": ("view", "change", "post"),
        **dict.fromkeys(FACTS, OWN),
        "factproposal": DECIDE,
        "mergednumber": OWN,
        "importrun": VIEW,
    },
    "Moderator": {
        "condition": ("view", "preview"),
        **dict.fromkeys(PAGE_PARTS, VIEW),
        **dict.fromkeys(REFERENCES, VIEW),
        **dict.fromkeys(RECORDS, VIEW),
        "citation": WRITE,
        "question": MODERATE,
        "topic": OWN,
        **dict.fromkeys(MODERATION, VIEW),
        "original": VIEW,
        "letter": VIEW,
        "questionrules": VIEW,
    },
    "Administrator": {
        "condition": (*OWN, "preview", *REVIEW),
        "category": OWN,
        "categoryhead": OWN,
        "classificationnode": VIEW,
        "sitetext": OWN,
        "reviewername": OWN,
        "searchcount": VIEW,
        "editorialrules": WRITE,
        "reviewinterval": OWN,
        **dict.fromkeys(PAGE_PARTS, OWN),
        **dict.fromkeys(REFERENCES, OWN),
        **dict.fromkeys(FACTS, OWN),
        "factproposal": DECIDE,
        "mergednumber": OWN,
        "importrun": VIEW,
        **dict.fromkeys(RECORDS, VIEW),
        "question": MODERATE,
        "topic": OWN,
        **dict.fromkeys(MODERATION, VIEW),
        "letter": ("view", "change"),
        "questionrules": ("view", "change"),
        "user": OWN,
        "group": VIEW,
    },
}
"""Role -> model -> the acts allowed on it."""


def sync_roles() -> None:
    """Make the groups say what the table says. Running it twice changes nothing."""
    known = {p.codename: p for p in Permission.objects.filter(Q(content_type__app_label__in=APPS))}
    for role, rights in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set(known[f"{act}_{model}"] for model, acts in rights.items() for act in acts)


APPS = ("conditions", "references", "auth")


def require(user: User, permission: str, what: str) -> None:
    """Raise NotAllowed, in words, unless the account has the right."""
    if not user.is_active or not user.has_perm(permission):
        raise NotAllowed(what)

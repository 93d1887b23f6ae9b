"""Makes the categories with which a site can begin, once a catalogue with their classes is there.

Promise: a category that an editor has made or saved is left as it is; making them again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import reversion
from django.db import transaction
from django.db.models import Q
from reversion.models import Version

from conditions.actions.shelve import shelve_all
from conditions.importers.load.references import make
from conditions.models import Category, CategoryHead, ClassificationNode
from conditions.starter_categories import SCHEME, STARTERS, Starter
from gard.lib.versions import describe_revision, read_comment

if TYPE_CHECKING:
    from django.contrib.auth.models import User

COMMENT = "Starter categories"
OURS = {COMMENT, "Sample content"}
"""What the site itself notes when it makes a category; whatever else stands in its history, a person did."""


@dataclass(slots=True)
class Started:
    """Names of the categories, by what became of them."""

    made: list[str] = field(default_factory=list)
    given_heads: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    without_class: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        said = {
            "Starter categories made": self.made,
            "Given classes": self.given_heads,
            "Left as editors have them": self.left,
            "Not made, because no catalogue has a class of theirs": self.without_class,
        }
        return [f"{what}: {len(names)} ({'; '.join(names)})." for what, names in said.items() if names]


@transaction.atomic
def start_categories(*, by: User, starters: Iterable[Starter] = STARTERS) -> Started:
    """All that are missing. Raise ValidationError."""
    report = Started()
    nodes = {
        node.code: node
        for node in ClassificationNode.objects.filter(
            scheme=SCHEME, code__in=[code for starter in starters for code in starter.heads]
        )
    }
    for starter in starters:
        heads = [nodes[code] for code in starter.heads if code in nodes]
        if heads:
            start_one(starter, heads, report, by=by)
        else:
            report.without_class.append(starter.name)
    if report.made or report.given_heads:
        shelve_all()
    return report


def start_one(starter: Starter, heads: list[ClassificationNode], report: Started, *, by: User) -> None:
    there = Category.objects.filter(Q(slug=starter.slug) | Q(name__iexact=starter.name)).first()
    if there is None:
        new = Category(slug=starter.slug, name=starter.name, description=starter.description)
        make(new, by=by, comment=COMMENT, after=lambda: give_heads(new, heads))
        report.made.append(starter.name)
    elif not is_untouched(there):
        report.left.append(there.name)
    elif missing := [node for node in heads if not there.heads.filter(node=node).exists()]:
        with reversion.create_revision(manage_manually=True):
            describe_revision(COMMENT, by=by)
            give_heads(there, missing)
            reversion.add_to_revision(there)
        report.given_heads.append(there.name)


def is_untouched(category: Category) -> bool:
    """Whether the site made it and nobody has saved it since. Without a history, somebody made it."""
    versions = Version.objects.get_for_object(category).select_related("revision__user")
    comments = {read_comment(version.revision).text for version in versions}
    return bool(comments) and comments <= OURS


def give_heads(category: Category, heads: Iterable[ClassificationNode]) -> None:
    CategoryHead.objects.bulk_create([CategoryHead(category=category, node=node) for node in heads])

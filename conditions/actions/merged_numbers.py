"""Numbers that were given up in favour of another page.

Promise: a number that leads on has no page before readers, and the way from it ends at a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from conditions.actions.facts import keep
from conditions.errors import NotReady
from conditions.models import Condition, Edition, Fact, MergedNumber, OtherName
from conditions.permissions import require
from gard.lib.folding import fold

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def merge_number(number: int, into: Condition, *, by: User, reason: str = "") -> MergedNumber:
    """Lead readers of this number to that page from now on. Raise NotReady with what stands in the way."""
    require(by, "conditions.add_mergednumber", "merge numbers")
    if MergedNumber.objects.filter(pk=number).exists():
        raise NotReady((f"Number {number} is merged already.",))
    if problems := problems_of_merging(number, into):
        raise NotReady(problems)
    row = MergedNumber.objects.create(number=number, into=into, reason=reason)
    keep(row, "Merged", by=by)
    return row


def problems_of_merging(number: int, into: Condition) -> tuple[str, ...]:
    """Whole sentences; none when the number may lead to the page."""
    if number == into.pk:
        return ("A number cannot be merged into itself.",)
    if Edition.objects.filter(condition=number, is_current=True).exists():
        return (f"Readers see a page with the number {number}. Withdraw it first.",)
    ways = dict(MergedNumber.objects.values_list("number", "into_id"))
    at, seen = into.pk, {number}
    while at in ways and at not in seen:
        seen.add(at)
        at = ways[at]
    if at == number:
        return (f"Number {into.pk} is merged into number {number} already, so readers would go in a circle.",)
    return ()


def doubt_about_merging(number: int, into: Condition) -> str:
    """A sentence when nothing that the site knows says that both are one disease; empty when something does.

    A number that the site never had a page for cannot be doubted.
    """
    given_up = Condition.objects.filter(pk=number).first()
    if given_up is None or known_as(given_up) & known_as(into):
        return ""
    return (
        f"Number {number} was “{given_up.name}”. It shares no name and no code with “{into.name}”: look "
        "again whether both are one disease, because readers of the one are led to the other now."
    )


def known_as(condition: Condition) -> set[tuple[str, str]]:
    """Names and codes of a page, folded so that they can meet."""
    names = {condition.name, *OtherName.objects.filter(condition=condition).values_list("name", flat=True)}
    facts = Fact.objects.filter(condition=condition, is_hidden=False)
    names |= set(facts.filter(kind=Fact.Kind.NAME).values_list("label", flat=True))
    codes = set(facts.filter(kind=Fact.Kind.CODE).values_list("scheme", "code"))
    return {("name", fold(name)) for name in names} | codes

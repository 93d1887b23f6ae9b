"""Numbers that were given up in favour of another page.

Promise: a number that leads on has no page before readers, and the way from it ends at a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from conditions.actions.facts import keep
from conditions.errors import NotReady
from conditions.models import Condition, Edition, MergedNumber
from conditions.permissions import require

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

"""Merging a reference into another: two rows that turn out to be one thing.

Promise: what is merged points straight at what stands for it, never through a third, never in a circle; every
page that uses the one shows the other at once; each row that changes has a version that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from references.actions.versions import R, Reference, keep, locked, name_of, require
from references.errors import (
    InACircle,
    InTheWay,
    IntoItself,
    NotMergeable,
    OfAnotherKind,
    StandsForAnother,
    WrongState,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def merge(thing: R, *, into: R, by: User) -> R:
    """Let `into` stand for the thing everywhere, and retire the thing. Return the survivor.

    Raise NotAllowed, WrongState, or a NotMergeable that says why the two cannot become one.
    """
    require(by, thing, "merge")
    check_pair(thing, into)
    row, survivor = locked(thing, into)
    check_state(row, survivor)
    earlier = type(row)._default_manager.select_for_update().filter(merged_into=row).order_by("pk")
    for other in list(earlier):
        other.merged_into = survivor
        other.save(update_fields=["merged_into"])
        keep(other, f"Now stands behind “{name_of(survivor)}”, as “{name_of(row)}” was merged into it", by=by)
    row.merged_into, row.is_retired = survivor, True
    row.save(update_fields=["merged_into", "is_retired"])
    keep(row, f"Merged into “{name_of(survivor)}”", by=by)
    keep(survivor, f"“{name_of(row)}” was merged into this", by=by)
    return survivor


@transaction.atomic
def separate(thing: R, *, by: User) -> R:
    """Undo a merge: the thing stands for itself again and is offered. What was merged along with it stays.

    Raise NotAllowed, WrongState when it is not merged, or InTheWay when its place has been taken since.
    """
    require(by, thing, "separate")
    (row,) = locked(thing)
    survivor = row.merged_into
    if survivor is None:
        raise WrongState(f"“{name_of(row)}” is not merged into another.")
    row.merged_into, row.is_retired = None, False
    try:
        row.validate_constraints()
        with transaction.atomic():
            row.save(update_fields=["merged_into", "is_retired"])
    except (ValidationError, IntegrityError) as error:
        why = " ".join(error.messages) if isinstance(error, ValidationError) else ""
        raise InTheWay(
            f"“{name_of(row)}” cannot stand for itself again: something else has its place. {why}".rstrip()
        ) from error
    keep(row, f"Separated again from “{name_of(survivor)}”", by=by)
    keep(survivor, f"“{name_of(row)}” was separated again from this", by=by)
    return row


def check_merging(row: Reference) -> None:
    """Raise a NotMergeable unless the row may point where it points. For old versions."""
    if row.merged_into_id is None:
        return
    if row.merged_into_id == row.pk:
        raise IntoItself
    if row.merged_into and row.merged_into.merged_into:
        raise StandsForAnother(
            f"It was merged into “{name_of(row.merged_into)}” then, which has since been merged into "
            f"“{name_of(row.merged_into.merged_into)}”. Merge it into that one instead."
        )
    if type(row)._default_manager.filter(merged_into=row.pk).exists():
        raise InACircle(
            "It was merged into another then, but others are merged into it now. Separate those first."
        )


def check_pair(thing: Reference, into: Reference) -> None:
    if type(thing) is not type(into):
        raise OfAnotherKind(str(thing._meta.verbose_name), str(into._meta.verbose_name))
    if thing.pk == into.pk:
        raise IntoItself


def check_state(row: Reference, survivor: Reference) -> None:
    if survivor.merged_into_id == row.pk:
        raise InACircle(
            f"“{name_of(survivor)}” is itself merged into “{name_of(row)}”. Separate the two first."
        )
    if survivor.merged_into:
        raise StandsForAnother(
            f"“{name_of(survivor)}” has been merged into “{name_of(survivor.merged_into)}”. Choose that one."
        )
    if row.merged_into:
        raise StandsForAnother(f"“{name_of(row)}” has already been merged into “{name_of(row.merged_into)}”.")
    if survivor.is_retired:
        raise NotMergeable(
            f"“{name_of(survivor)}” is retired, so nobody could choose it. Bring it back first."
        )
    if getattr(row, "language", None) != getattr(survivor, "language", None):
        raise NotMergeable("These two terms are in different languages, so one cannot stand for the other.")

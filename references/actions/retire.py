"""Retiring a reference: it stays wherever it is used, and is no longer offered to editors.

Promise: each act is one version with its comment; an act that would change nothing is refused in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from references.actions.versions import R, keep, locked, name_of, require
from references.errors import WrongState

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def retire(thing: R, *, by: User) -> R:
    """Raise NotAllowed, or WrongState when it is retired already."""
    require(by, thing, "retire")
    (row,) = locked(thing)
    if row.is_retired:
        raise WrongState(f"“{name_of(row)}” is retired already.")
    return set_retired(row, True, "Retired", by=by)


@transaction.atomic
def bring_back(thing: R, *, by: User) -> R:
    """Offer it to editors again. Raise NotAllowed, or WrongState when it is not retired or is merged."""
    require(by, thing, "bring back")
    (row,) = locked(thing)
    if row.merged_into:
        raise WrongState(
            f"“{name_of(row)}” is merged into “{name_of(row.merged_into)}”. Separate it from that one first."
        )
    if not row.is_retired:
        raise WrongState(f"“{name_of(row)}” is not retired.")
    return set_retired(row, False, "Brought back", by=by)


def set_retired(row: R, is_retired: bool, comment: str, *, by: User) -> R:
    row.is_retired = is_retired
    row.save(update_fields=["is_retired"])
    keep(row, comment, by=by)
    return row

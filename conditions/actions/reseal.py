"""Brings everything that is sealed under the first key, so that an old key can be taken away.

Promise: may break off at any row and be started again; a row that no key opens is left as it is and told by
its number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from conditions.models import Letter, Original
from gard.lib.sealing import CannotOpen, is_newest, reseal

SEALED: tuple[type[Original] | type[Letter], ...] = (Original, Letter)
AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Resealed:
    """Rows that were resealed, and rows that no key opens, as people call them."""

    rows: int
    lost: tuple[str, ...]


def reseal_everything() -> Resealed:
    rows, lost = 0, []
    for model in SEALED:
        for key in old_seals(model):
            try:
                rows += reseal_row(model, key)
            except CannotOpen:
                lost.append(f"{model._meta.verbose_name} {key}")
    return Resealed(rows, tuple(lost))


def old_seals(model: type[Original] | type[Letter]) -> Iterator[int]:
    """Keys of the rows that the first key does not open."""
    last = 0
    while True:
        rows = model._default_manager.filter(pk__gt=last, sealed__isnull=False).order_by("pk")
        batch = list(rows.values_list("pk", "sealed")[:AT_ONCE])
        if not batch:
            return
        yield from (key for key, sealed in batch if not is_newest(sealed or b""))
        last = batch[-1][0]


@transaction.atomic
def reseal_row(model: type[Original] | type[Letter], key: int) -> bool:
    """False when it was deleted or sent in the meantime. Raise CannotOpen."""
    row = model._default_manager.select_for_update().filter(pk=key, sealed__isnull=False).first()
    if row is None or row.sealed is None:
        return False
    row.sealed = reseal(row.sealed)
    row.save(update_fields=["sealed"])
    return True

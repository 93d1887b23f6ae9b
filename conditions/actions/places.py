"""Hide a place in a classification, or show it again; imports keep it hidden.

Promise: readers see it at once, on the page and on the shelves of categories.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from conditions.actions.facts import keep
from conditions.actions.shelve import shelve_all
from conditions.errors import WrongState
from conditions.models import ClassificationLink
from conditions.permissions import require

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def set_place_hidden(link: ClassificationLink, is_hidden: bool, *, by: User) -> ClassificationLink:
    """Raise WrongState when it is so already, or the place is gone."""
    require(by, "conditions.change_fact", "hide or show places in classifications")
    row = ClassificationLink.objects.select_for_update(no_key=True).filter(pk=link.pk).first()
    if row is None:
        raise WrongState("The catalogue no longer has this place.")
    if row.is_hidden == is_hidden:
        raise WrongState(
            "Readers see this place already." if row.is_hidden is False else "It is hidden already."
        )
    row.is_hidden = is_hidden
    row.save(update_fields=["is_hidden"])
    shelve_all()
    keep(row, "Hidden from readers" if is_hidden else "Shown to readers", by=by)
    return row


def hide_place(link: ClassificationLink, *, by: User) -> ClassificationLink:
    return set_place_hidden(link, True, by=by)


def show_place(link: ClassificationLink, *, by: User) -> ClassificationLink:
    return set_place_hidden(link, False, by=by)

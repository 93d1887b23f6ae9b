"""What every act on a reference needs: the right to it, locked rows, a version that says what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import reversion

from gard.lib.versions import describe_revision
from references.errors import NotAllowed, WrongState
from references.models import Citation, GlossaryTerm, Organization, Resource

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Reference = Citation | Organization | Resource | GlossaryTerm
R = TypeVar("R", Citation, Organization, Resource, GlossaryTerm)

LONGEST_NAME = 100


def require(by: User, thing: Reference, what: str) -> None:
    """Raise NotAllowed unless the account may change things of this kind."""
    kind = thing._meta
    if not by.is_active or not by.has_perm(f"{kind.app_label}.change_{kind.model_name}"):
        raise NotAllowed(f"{what} a {kind.verbose_name}")


def locked(*things: R) -> list[R]:
    """The rows as they are now, in the order given; whoever else acts on them waits.

    Raise WrongState when one is gone. Rows are locked in the order of their keys, so that two people who lock
    the same ones never wait for each other.
    """
    keys = [thing.pk for thing in things]
    rows = type(things[0])._default_manager.select_for_update().filter(pk__in=keys).order_by("pk")
    found = {row.pk: row for row in rows}
    if missing := set(keys) - found.keys():
        gone = next(thing for thing in things if thing.pk in missing)
        raise WrongState(f"“{name_of(gone)}” has been deleted in the meantime.")
    return [found[key] for key in keys]


def keep(row: Reference, comment: str, *, by: User) -> None:
    """Keep a version of the row as it now is, in a revision of its own."""
    with reversion.create_revision(manage_manually=True):
        reversion.add_to_revision(row)
        describe_revision(comment, by=by)


def name_of(thing: Reference) -> str:
    """The thing in a sentence: its text, shortened."""
    text = str(thing)
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip()}…"

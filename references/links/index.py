"""Writes and reads the reference index.

Promise: called in the transaction that saves the holder, so that the index never disagrees with the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from references.models import Link

TARGETS = ("citation", "organization", "resource", "term")


@dataclass(frozen=True, slots=True)
class Use:
    """One use: target is citation, organization, resource or term; place is an editor's word for where."""

    target: str
    target_id: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who uses references: a key such as condition:10724, and how people find it."""

    key: str
    label: str
    admin_path: str
    public_path: str


def rows(holder: Holder, uses: Iterable[Use], state: Link.State, edition: int | None = None) -> list[Link]:
    """Index rows, one for each different use."""
    return [
        Link(
            **{f"{use.target}_id": use.target_id},
            holder=holder.key,
            label=holder.label,
            place=use.place,
            admin_path=holder.admin_path,
            public_path=holder.public_path,
            state=state,
            edition=edition,
        )
        for use in dict.fromkeys(uses)
    ]


def record_working(holder: Holder, uses: Iterable[Use]) -> None:
    """Replace what the working copy uses: only what differs is written."""
    wanted = {row_key(link): link for link in rows(holder, uses, Link.State.WORKING)}
    unused: list[int] = []
    for link in Link.objects.filter(holder=holder.key, state=Link.State.WORKING).order_by():
        if wanted.pop(row_key(link), None) is None:
            unused.append(link.pk)
    if unused:
        Link.objects.filter(pk__in=unused).delete()
    if wanted:
        Link.objects.bulk_create(wanted.values(), batch_size=500)


def row_key(link: Link) -> tuple[int | str | None, ...]:
    """What a row of the index says."""
    targets = (getattr(link, f"{target}_id") for target in TARGETS)
    return (*targets, link.place, link.label, link.admin_path, link.public_path)


def record_current(holder: Holder, uses: Iterable[Use], edition: int) -> None:
    """What readers saw until now becomes past; the new edition's uses become current."""
    retire_current(holder.key)
    Link.objects.bulk_create(rows(holder, uses, Link.State.CURRENT, edition), batch_size=500)


def retire_current(holder_key: str) -> None:
    """Readers no longer see the holder; its uses are kept as past ones."""
    Link.objects.filter(holder=holder_key, state=Link.State.CURRENT).update(state=Link.State.PAST)


def forget(holder_key: str) -> None:
    """The holder is deleted, and was never published."""
    Link.objects.filter(holder=holder_key).delete()


def uses_of(target: str, target_id: int) -> list[Link]:
    """All uses of one reference and of what was merged into it, for an editor."""
    return list(Link.objects.filter(pointing_at(target, [target_id])).used_on())


def public_uses_of(target: str, target_id: int) -> list[Link]:
    """Pages on which readers see it now, one row a page."""
    found = Link.objects.public().filter(pointing_at(target, [target_id])).order_by("label", "pk")
    return list({link.holder: link for link in found}.values())


def count_uses(target: str, ids: Iterable[int]) -> dict[int, int]:
    """How many holders use each reference, by itself or through what was merged into it; those with none
    are left out.

    What is merged has no uses of its own: they are its survivor's.
    """
    survivor = Coalesce(f"{target}__merged_into", target)
    found = Link.objects.filter(pointing_at(target, list(ids))).annotate(survivor=survivor)
    counted = found.values_list("survivor").annotate(places=Count("holder", distinct=True)).order_by()
    return dict(counted)


def pointing_at(target: str, ids: list[int]) -> Q:
    if target not in TARGETS:
        raise ValueError(f"No reference is called {target}.")
    return Q(**{f"{target}__in": ids}) | Q(**{f"{target}__merged_into__in": ids})
